import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHeaders } from '../../build/headers.ts';
import { filesOf } from '../../build/integrity.ts';
import { contentTypeOf } from '../../build/mediaTypes.ts';
import { listen } from '../../test/sandbox/api/listen.ts';
import { loopbackHeaders } from '../../test/sandbox/pageFiles.ts';

/** Serves a built page as a host would, on a port of its own. */
export async function serveDist(dist: string): Promise<{ url: string; close(): Promise<void> }> {
  return listen(await packedFiles(dist), 0);
}

/**
 * Answers with the files of a built page, packed by brotli, with the headers of its own `_headers`
 * where it has some.
 */
export async function packedFiles(dist: string): Promise<(request: Request) => Promise<Response>> {
  const rules = await readFile(join(dist, '_headers'), 'utf8').then(parseHeaders, () => []);
  const files = new Map<string, { packed: Buffer<ArrayBuffer>; type: string }>();
  for (const file of filesOf(dist, '')) {
    const type = contentTypeOf(extname(file));
    if (type) files.set(`/${file}`, { packed: pack(await readFile(join(dist, file))), type });
  }
  return async ({ url }) => {
    const { pathname } = new URL(url);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return new Response(null, { status: 404 });
    const headers = rules.length > 0 ? loopbackHeaders(rules, pathname) : new Headers();
    headers.set('content-type', file.type);
    headers.set('content-encoding', 'br');
    return new Response(file.packed, { headers });
  };
}

const pack = (content: Buffer) => Buffer.from(brotliCompressSync(content));
