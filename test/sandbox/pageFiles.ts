import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { formatPolicy, type HeaderRule, headersFor, parseHeaders, parsePolicy } from '../../build/headers.ts';
import { filesOf } from '../../build/integrity.ts';
import { injectWallet, type WalletScript, walletScriptPath } from './walletScript.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built page with the headers a host would send, read from its own `_headers`. Only files that are in the
 * folder now are served. The wallet's script, where there is one, is the single thing added.
 */
export async function servePage(
  dist: string,
  wallet?: WalletScript,
): Promise<(request: Request) => Promise<Response>> {
  const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
  const files = new Set(filesOf(dist, '').filter((file) => extname(file) in types));

  return async (request) => {
    const { pathname } = new URL(request.url);
    const headers = loopbackHeaders(rules, pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed', { status: 405, headers });
    }
    if (wallet && pathname === walletScriptPath) {
      headers.set('Content-Type', 'text/javascript; charset=utf-8');
      headers.set('Cache-Control', 'no-store');
      return new Response(wallet.code, { headers });
    }
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    if (!files.has(file)) return new Response('Not found', { status: 404, headers });
    headers.set('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    const bytes = await readFile(join(dist, file));
    const isPage = file === 'index.html' && wallet;
    return new Response(isPage ? injectWallet(bytes.toString('utf8'), wallet) : bytes, { headers });
  };
}

/**
 * The headers of one path as production sends them, less one directive: `upgrade-insecure-requests` means nothing on a
 * page whose policy names https alone, and Safari obeys it on http://127.0.0.1 too, where it leaves a blank page.
 */
export function loopbackHeaders(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers = new Headers([...headersFor(rules, pathname)]);
  const policy = parsePolicy(headers.get('Content-Security-Policy') ?? '');
  policy.delete('upgrade-insecure-requests');
  headers.set('Content-Security-Policy', formatPolicy(policy));
  return headers;
}
