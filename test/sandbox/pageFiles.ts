import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { formatPolicy, type HeaderRule, headersFor, parseHeaders, parsePolicy } from '../../build/headers.ts';
import { filesOf } from '../../build/integrity.ts';
import { contentTypeOf } from '../../build/mediaTypes.ts';
import { injectWallet, type WalletScript, walletScriptPath } from './walletScript.ts';

/**
 * Serves a built page with the headers a host would send, read from its own `_headers`. All of it
 * is read now, so a later build into the same folder changes nothing. The wallet's script, where
 * there is one, is the single thing added.
 */
export async function servePage(
  dist: string,
  wallet?: WalletScript,
): Promise<(request: Request) => Promise<Response>> {
  const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
  const files = new Map<string, { type: string; body: string | Buffer<ArrayBuffer> }>();
  for (const file of filesOf(dist, '')) {
    const type = contentTypeOf(extname(file));
    if (type) files.set(`/${file}`, { type, body: await readFile(join(dist, file)) });
  }
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  files.set('/', { type: 'text/html; charset=utf-8', body: wallet ? injectWallet(page, wallet) : page });
  if (wallet) files.set(walletScriptPath, { type: 'text/javascript; charset=utf-8', body: wallet.code });

  return async (request) => {
    const { pathname } = new URL(request.url);
    const headers = loopbackHeaders(rules, pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed', { status: 405, headers });
    }
    const file = files.get(pathname);
    if (!file) return new Response('Not found', { status: 404, headers });
    headers.set('Content-Type', file.type);
    return new Response(file.body, { headers });
  };
}

/**
 * The headers of one path as production sends them, less one directive: `upgrade-insecure-requests`
 * means nothing on a page whose policy names https alone, and Safari obeys it on http://127.0.0.1
 * too, where it leaves a blank page.
 */
export function loopbackHeaders(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers = new Headers([...headersFor(rules, pathname)]);
  const policy = parsePolicy(headers.get('Content-Security-Policy') ?? '');
  policy.delete('upgrade-insecure-requests');
  headers.set('Content-Security-Policy', formatPolicy(policy));
  return headers;
}
