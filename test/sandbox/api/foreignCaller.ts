import type { IncomingMessage } from 'node:http';

/**
 * Why a request to a server on loopback is not from this machine's own pages and programs;
 * undefined where it is. Any site can send a browser to
 * 127.0.0.1, by its address (told by `Origin`) or by a name of its own that leads there (told by
 * `Host`, known as DNS rebinding).
 */
export function foreignCaller({
  url = '',
  headers,
}: Pick<IncomingMessage, 'url' | 'headers'>): string | undefined {
  // An address in place of a path is for proxies.
  if (!url.startsWith('/')) return 'Only paths are served here';
  if (!isLoopback(`http://${headers.host ?? ''}`)) return 'This server has no name but that of loopback';
  if (headers.origin !== undefined && !isLoopback(headers.origin))
    return 'Pages of other sites may not call this server';
  return undefined;
}

/**
 * Browsers take every name under `localhost` for loopback and ask no server for it: RFC 6761,
 * section 6.3.
 */
function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && (['127.0.0.1', '[::1]', 'localhost'].includes(hostname) || hostname.endsWith('.localhost'));
}
