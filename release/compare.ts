import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { headersFor, parseHeaders } from '../build/headers.ts';
import { mediaTypes } from '../build/mediaTypes.ts';
import { actingHeaders } from './actingHeaders.ts';
import { filesIn } from './tree.ts';

/** Read by hosts and served by none. */
const unserved = ['_headers'];

type Expected = { bytes: Uint8Array; headers: ReadonlyMap<string, string>; type: string | undefined };
type Served = { answer: Response; bytes: Uint8Array };

/**
 * Compares what a site serves with a folder that was built here: bytes, types and headers, at the
 * page's two addresses, at every file and at a path that does not exist. `url` is where the page
 * is, its last slash included. A site without headers of its own, such as an IPFS gateway, is asked
 * with `headers: false`.
 *
 * @returns a line for each difference; none where there is none. A file that nobody names cannot be
 * found this way
 */
export async function compareSite(
  url: string,
  dist: string,
  { headers = true, fetch = globalThis.fetch }: { headers?: boolean; fetch?: typeof globalThis.fetch } = {},
): Promise<string[]> {
  const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
  const known = rules.flatMap((rule) => rule.headers.map(([name]) => name.toLowerCase()));
  const expected = async (file: string, path: string): Promise<Expected> => ({
    bytes: await readFile(join(dist, file)),
    headers: headers ? headersFor(rules, `/${path}`) : new Map(),
    type: mediaTypes[extname(file)],
  });
  const page = await expected('index.html', '');
  const ask = async (name: string, path: string, judge: (served: Served) => string[]) => {
    const served = await read(new URL(path, url), fetch);
    const found =
      typeof served === 'string'
        ? [served]
        : [...judge(served), ...actingHeaders(served.answer.headers, known)];
    return found.map((difference) => `${name}: ${difference}`);
  };

  const differences = await ask('/', '', (served) => compare(page, served));
  for (const file of filesIn(dist).filter((path) => !unserved.includes(path))) {
    const built = await expected(file, file);
    const judge = (served: Served) =>
      file === 'index.html' && leadsTo(url, served.answer) ? [] : compare(built, served);
    differences.push(...(await ask(file, file, judge)));
  }
  const unknown = `zecca-verify-${crypto.randomUUID()}`;
  return [
    ...differences,
    ...(await ask('a path that does not exist', unknown, (served) => compareUnknown(page, served))),
  ];
}

async function read(url: URL, fetch: typeof globalThis.fetch): Promise<Served | string> {
  try {
    const answer = await fetch(url, { cache: 'no-store', redirect: 'manual' });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch (error) {
    return `not to be had (${error instanceof Error ? error.message : String(error)})`;
  }
}

function compare(expected: Expected, { answer, bytes }: Served): string[] {
  if (answer.status !== 200) return [nameStatus(answer)];
  const wrong = [...expected.headers].filter(([name, value]) => answer.headers.get(name) !== value);
  return [
    ...(Buffer.compare(expected.bytes, bytes) === 0
      ? []
      : [`differs (${expected.bytes.length} bytes built, ${bytes.length} served)`]),
    ...compareType(expected.type, answer.headers.get('content-type')),
    ...wrong.map(([name]) => `header ${name} is ${answer.headers.get(name) ?? 'not sent'}`),
  ];
}

/** Scripts have an older name too, which browsers take for the same. */
function compareType(expected: string | undefined, sent: string | null): string[] {
  if (expected === undefined) return [];
  const [type = '', ...parameters] = (sent ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isType = (type === 'application/javascript' ? 'text/javascript' : type) === expected;
  const isPlain = parameters.every((parameter) => parameter === 'charset=utf-8');
  return isType && isPlain ? [] : [`type is ${sent ?? 'not sent'}, not ${expected}`];
}

/** Some hosts send the page's file name to its address, which is compared by itself. */
function leadsTo(url: string, { status, headers }: Response): boolean {
  const location = headers.get('location');
  return status >= 300 && status < 400 && location !== null && new URL(location, url).href === url;
}

/**
 * A host may show the page there (for applications with paths), or say that nothing is there in
 * words of its own.
 */
function compareUnknown(page: Expected, served: Served): string[] {
  const { status } = served.answer;
  if (status === 200) return compare({ ...page, headers: new Map() }, served);
  return status >= 400 && status < 500 ? [] : [nameStatus(served.answer)];
}

function nameStatus({ status, headers }: Response): string {
  const location = headers.get('location');
  return `answered with ${status}${location === null ? '' : `, to ${location}`}`;
}
