import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHeaders } from '../../build/headers.ts';
import { filesOf } from '../../build/integrity.ts';
import { loopbackHeaders } from '../../test/sandbox/pageFiles.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a built page as a host would: packed by gzip, with the headers of its own `_headers` where
 * it has some.
 */
export async function serveDist(dist: string): Promise<{ url: string; close(): Promise<void> }> {
  const rules = await readFile(join(dist, '_headers'), 'utf8').then(parseHeaders, () => []);
  const files = new Map<string, { packed: Buffer; type: string }>();
  for (const file of filesOf(dist, '')) {
    const type = types[extname(file)];
    if (type) files.set(`/${file}`, { packed: gzipSync(await readFile(join(dist, file))), type });
  }
  const server = createServer(({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) {
      answer.writeHead(404).end();
      return;
    }
    const headers = rules.length > 0 ? loopbackHeaders(rules, pathname) : new Headers();
    headers.set('content-type', file.type);
    headers.set('content-encoding', 'gzip');
    answer.setHeaders(headers).end(file.packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
