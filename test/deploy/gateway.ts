import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesOf } from '../../build/integrity.ts';
import { listen } from '../sandbox/api/listen.ts';
import type { Engine } from './engines.ts';

/** Any CID will do: only the shape of the address matters to the page. */
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The page as an IPFS gateway serves it: none of our headers, but its own, and either under `/ipfs/<cid>/` or on a host of its
 * own. https://specs.ipfs.tech/http-gateways/
 */
export async function startGateway(dist: string, asHost: boolean): Promise<Engine> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const file of filesOf(dist, '').filter((name) => extname(name)))
    files.set(file, await readFile(join(dist, file)));

  const server = await listen((request) => {
    const { pathname, hostname } = new URL(request.url);
    const base = asHost ? '/' : `/ipfs/${cid}/`;
    if (asHost !== hostname.startsWith(cid)) return new Response('Not found', { status: 404 });
    if (`${pathname}/` === base) return Response.redirect(new URL(base, request.url), 301);
    const name = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : '';
    const body = files.get(name);
    if (!body) return new Response('Not found', { status: 404 });
    return new Response(body, {
      headers: {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=29030400, immutable',
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'x-ipfs-path': `/ipfs/${cid}/${name}`,
      },
    });
  }, 0);
  const url = asHost
    ? `http://${cid}.ipfs.localhost:${server.port}/`
    : `http://127.0.0.1:${server.port}/ipfs/${cid}/`;
  return { url, dist, close: server.close };
}
