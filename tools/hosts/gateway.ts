import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesOf } from '../../build/integrity.ts';
import { contentTypeOf } from '../../build/mediaTypes.ts';
import { listen } from '../../test/sandbox/api/listen.ts';
import type { Engine } from './engines.ts';

/** Any CID will do. */
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

/**
 * The page on a host that sends none of our headers: as an IPFS gateway serves it on a host of its own
 * (https://specs.ipfs.tech/http-gateways/), or in a folder, as GitHub Pages does.
 */
export async function startGateway(dist: string, asHost: boolean): Promise<Engine> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const file of filesOf(dist, '').filter((name) => extname(name)))
    files.set(file, await readFile(join(dist, file)));

  const server = await listen((request) => {
    const { pathname, hostname } = new URL(request.url);
    const base = asHost ? '/' : '/zecca/';
    if (asHost !== hostname.startsWith(cid)) return new Response('Not found', { status: 404 });
    if (`${pathname}/` === base) return Response.redirect(new URL(base, request.url), 301);
    const name = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : '';
    const body = files.get(name);
    if (!body) return new Response('Not found', { status: 404 });
    return new Response(body, {
      headers: {
        'content-type': contentTypeOf(extname(name)) ?? 'application/octet-stream',
        'cache-control': 'public, max-age=29030400, immutable',
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        ...(asHost && { 'x-ipfs-path': `/ipfs/${cid}/${name}` }),
      },
    });
  }, 0);
  const url = asHost
    ? `http://${cid}.ipfs.localhost:${server.port}/`
    : `http://127.0.0.1:${server.port}/zecca/`;
  return { url, dist, close: server.close };
}
