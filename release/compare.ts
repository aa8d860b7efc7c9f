import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFor, parseHeaders } from '../build/headers.ts';
import { filesIn } from './tree.ts';

/** Read by hosts and served by none. */
const unserved = ['_headers'];

/**
 * Compares what a site serves with a folder that was built here, byte by byte. `url` is where the page is, its last slash
 * included. A site without headers of its own, such as an IPFS gateway, is asked with `headers: false`.
 *
 * @returns a line for each difference; none where there is none. A file that nobody names cannot be found this way
 */
export async function compareSite(
  url: string,
  dist: string,
  { headers = true, fetch = globalThis.fetch }: { headers?: boolean; fetch?: typeof globalThis.fetch } = {},
): Promise<string[]> {
  const rules = headers ? parseHeaders(await readFile(join(dist, '_headers'), 'utf8')) : [];
  const differences: string[] = [];
  for (const file of filesIn(dist).filter((path) => !unserved.includes(path))) {
    // The page is compared as visitors get it; some hosts answer its file name with a redirect.
    const path = file === 'index.html' ? '' : file;
    const built = await readFile(join(dist, file));
    differences.push(
      ...(await compareFile(new URL(path, url), built, headersFor(rules, `/${path}`), fetch)).map(
        (difference) => `${file}: ${difference}`,
      ),
    );
  }
  return differences;
}

async function compareFile(
  url: URL,
  built: Uint8Array,
  expected: ReadonlyMap<string, string>,
  fetch: typeof globalThis.fetch,
): Promise<string[]> {
  let answer: Response;
  let served: Uint8Array;
  try {
    answer = await fetch(url, { cache: 'no-store', redirect: 'manual' });
    served = new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    return [`not to be had (${error instanceof Error ? error.message : String(error)})`];
  }
  if (answer.status !== 200) return [`answered with ${answer.status}`];
  const wrong = [...expected].filter(([name, value]) => answer.headers.get(name) !== value);
  return [
    ...(Buffer.compare(built, served) === 0
      ? []
      : [`differs (${built.length} bytes built, ${served.length} served)`]),
    ...wrong.map(([name]) => `header ${name} is ${answer.headers.get(name) ?? 'not sent'}`),
  ];
}
