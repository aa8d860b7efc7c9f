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
async function compare({
  headers = true,
  change = (answer: Response, _path: string): Response => answer,
} = {}): Promise<string[]> {
  const site = await servePage(live);
  const fetch = async (input: RequestInfo | URL) => {
    const request = new Request(input);
    return change(await site(request), new URL(request.url).pathname);
  };
  return compareSite(url, dist, { headers, fetch });
}

/** The same answer with one header more, or another value of it. */
function withHeader(answer: Response, name: string, value: string): Response {
  const headers = new Headers(answer.headers);
  headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
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
      '/: differs (11 bytes built, 11 served)',
      'assets/lazy.js: differs (9 bytes built, 7 served)',
      'favicon.svg: answered with 404',
      'index.html: differs (11 bytes built, 11 served)',
    ]);
  });

  it('error: a header that was weakened or is not sent, unless the host has none', async () => {
    write('_headers', '/*\n  Content-Security-Policy: default-src *\n');
    const weakened = await compare();
    expect(weakened).toHaveLength(8);
    expect(weakened.slice(0, 2)).toEqual([
      '/: header Content-Security-Policy is default-src *',
      '/: header X-Frame-Options is not sent',
    ]);
    expect(await compare({ headers: false })).toEqual([]);
  });

  it('error: a site that sends elsewhere or cannot be reached', async () => {
    const away = async () =>
      new Response(null, { status: 302, headers: { location: 'https://evil.example' } });
    expect(await compareSite(url, dist, { fetch: away })).toEqual([
      '/: answered with 302, to https://evil.example',
      'assets/lazy.js: answered with 302, to https://evil.example',
      'favicon.svg: answered with 302, to https://evil.example',
      'index.html: answered with 302, to https://evil.example',
      'a path that does not exist: answered with 302, to https://evil.example',
    ]);
    const gone = () => Promise.reject(new TypeError('fetch failed'));
    expect(await compareSite(url, dist, { fetch: gone })).toContain(
      'index.html: not to be had (fetch failed)',
    );
  });

  it.each([
    ['Refresh', '0; url=https://evil.example/'],
    ['Link', '<https://evil.example/x.js>; rel=preload; as=script'],
    ['Set-Cookie', 'a=b'],
    ['Clear-Site-Data', '"*"'],
    ['Service-Worker-Allowed', '/'],
    ['SourceMap', 'https://evil.example/x.map'],
    ['Report-To', '{"group":"g","max_age":9,"endpoints":[{"url":"https://evil.example"}]}'],
    ['NEL', '{"report_to":"g","max_age":9}'],
    ['Content-Location', 'https://evil.example/'],
    ['X-SourceMap', 'https://evil.example/x.map'],
    ['Speculation-Rules', '"https://evil.example/rules.json"'],
    ['Content-Disposition', 'attachment'],
    ['Content-Security-Policy-Report-Only', 'default-src *; report-uri https://evil.example'],
    ['A-Header-Of-Next-Year', '1'],
  ])('error: a host that adds %s, at each address', async (name, value) => {
    const differences = await compare({ change: (answer) => withHeader(answer, name, value) });
    expect(differences).toHaveLength(5);
    for (const difference of differences)
      expect(difference).toMatch(new RegExp(`: header ${name.toLowerCase()} is not part of the build`));
    expect(await compare({ headers: false, change: (answer) => withHeader(answer, name, value) })).toEqual(
      differences,
    );
  });

  it.each([
    ['/', 'text/plain'],
    ['/assets/lazy.js', 'text/html'],
    ['/favicon.svg', 'application/octet-stream'],
    ['/index.html', 'text/html; charset=utf-7'],
  ])('error: a host that serves %s as %s', async (changed, type) => {
    const differences = await compare({
      change: (answer, path) => (path === changed ? withHeader(answer, 'content-type', type) : answer),
    });
    expect(differences).toEqual([expect.stringContaining(`type is ${type}, not `)]);
  });

  it('behavior: notes of hosts and caches are no difference', async () => {
    const notes = {
      'cf-ray': '8f0-VCE',
      'x-vercel-id': 'fra1::a',
      'x-ipfs-path': '/ipfs/a',
      etag: '"a"',
      'alt-svc': 'h3=":443"',
      'access-control-allow-origin': '*',
      'content-type': 'application/javascript',
    };
    const change = (answer: Response, path: string) =>
      path === '/assets/lazy.js'
        ? Object.entries(notes).reduce((changed, [name, value]) => withHeader(changed, name, value), answer)
        : answer;
    expect(await compare({ change })).toEqual([]);
  });

  it('error: a page that is another one under its file name', async () => {
    const change = (answer: Response, path: string) =>
      path === '/index.html' ? new Response('<p>evil</p>', { headers: answer.headers }) : answer;
    expect(await compare({ change })).toEqual(['index.html: differs (11 bytes built, 11 served)']);
  });

  it('behavior: a file name that leads to the page, and to nothing else', async () => {
    const leading = (location: string) => (answer: Response, path: string) =>
      path === '/index.html' ? new Response(null, { status: 308, headers: { location } }) : answer;
    expect(await compare({ change: leading('/') })).toEqual([]);
    expect(await compare({ change: leading('//evil.example/') })).toEqual([
      'index.html: answered with 308, to //evil.example/',
    ]);
  });

  it('behavior: a path that does not exist may show the page, and no other', async () => {
    const showing = (text: string) => (answer: Response) =>
      answer.status === 404 ? new Response(text, { headers: { 'content-type': 'text/html' } }) : answer;
    expect(await compare({ change: showing('<p>page</p>') })).toEqual([]);
    expect(await compare({ change: showing('<p>evil</p>') })).toEqual([
      'a path that does not exist: differs (11 bytes built, 11 served)',
    ]);
  });
});
