import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePage } from '../test/sandbox/pageFiles.ts';
import { compareSite } from './compare.ts';

const url = 'https://zecca.example/';
let dist: string;
let live: string;

const headers = `/*\n  Content-Security-Policy: default-src 'none'\n  X-Frame-Options: DENY\n`;
const write = (path: string, text: string) => writeFileSync(join(live, path), text);

/** What a visitor of the site in `live` gets. */
async function compare(options: { headers?: boolean } = {}): Promise<string[]> {
  const site = await servePage(live);
  const fetch = async (input: RequestInfo | URL) => site(new Request(input));
  return compareSite(url, dist, { ...options, fetch });
}

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'zecca-verify-'));
  [dist, live] = [join(folder, 'dist'), join(folder, 'live')];
  mkdirSync(join(dist, 'assets'), { recursive: true });
  for (const [path, text] of Object.entries({
    _headers: headers,
    'index.html': '<p>page</p>',
    'assets/lazy.js': 'export {}',
    'favicon.svg': '<svg/>',
  }))
    writeFileSync(join(dist, path), text);
  cpSync(dist, live, { recursive: true });
});
afterEach(() => rmSync(join(dist, '..'), { recursive: true }));

describe('compareSite', () => {
  it('behavior: finds nothing where the site serves the build', async () => {
    expect(await compare()).toEqual([]);
  });

  it('error: each file that differs or is gone, by its name', async () => {
    write('assets/lazy.js', 'steal()');
    write('index.html', '<p>pagE</p>');
    rmSync(join(live, 'favicon.svg'));
    expect(await compare()).toEqual([
      'assets/lazy.js: differs (9 bytes built, 7 served)',
      'favicon.svg: answered with 404',
      'index.html: differs (11 bytes built, 11 served)',
    ]);
  });

  it('error: a header that was weakened or is not sent, unless the host has none', async () => {
    write('_headers', '/*\n  Content-Security-Policy: default-src *\n');
    const weakened = await compare();
    expect(weakened).toHaveLength(6);
    expect(weakened.slice(0, 2)).toEqual([
      'assets/lazy.js: header Content-Security-Policy is default-src *',
      'assets/lazy.js: header X-Frame-Options is not sent',
    ]);
    expect(await compare({ headers: false })).toEqual([]);
  });

  it('error: a site that sends elsewhere or cannot be reached', async () => {
    const away = async () =>
      new Response(null, { status: 302, headers: { location: 'https://evil.example' } });
    expect(await compareSite(url, dist, { fetch: away })).toContain('index.html: answered with 302');
    const gone = () => Promise.reject(new TypeError('fetch failed'));
    expect(await compareSite(url, dist, { fetch: gone })).toContain(
      'index.html: not to be had (fetch failed)',
    );
  });
});
