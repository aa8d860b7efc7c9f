import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  assertIntegrity,
  importMapOf,
  inlineHash,
  integrityOf,
  writeHeaders,
  writeIntegrity,
} from './integrity.ts';

let dist: string;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script src="./assets/early.js"></script>
    <script type="module" crossorigin src="./assets/main.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/part.js">
    <link rel="stylesheet" crossorigin href="./assets/main.css">
  </head>
</html>
`;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'zecca-integrity-'));
  mkdirSync(join(dist, 'assets'));
  write('index.html', page);
  write('assets/early.js', 'paint()');
  write('assets/main.js', 'import("./lazy.js")');
  write('assets/part.js', 'export {}');
  write('assets/lazy.js', 'export {}');
  write('assets/main.css', 'body { margin: 0 }');
  write('_headers', readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));
  writeIntegrity(dist);
  writeHeaders(dist, ["'self'"]);
});

afterEach(() => rmSync(dist, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(dist, file), text);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

describe('writeIntegrity', () => {
  it('behavior: names every script and stylesheet, the lazy ones too, in a stable order', () => {
    expect(JSON.parse(importMapOf(dist))).toEqual({
      integrity: {
        './assets/early.js': integrityOf('paint()'),
        './assets/lazy.js': integrityOf('export {}'),
        './assets/main.css': integrityOf('body { margin: 0 }'),
        './assets/main.js': integrityOf('import("./lazy.js")'),
        './assets/part.js': integrityOf('export {}'),
      },
    });
    expect(Object.keys(JSON.parse(importMapOf(dist)).integrity)).toEqual([
      './assets/early.js',
      './assets/lazy.js',
      './assets/main.css',
      './assets/main.js',
      './assets/part.js',
    ]);
  });

  it('behavior: puts the map before every module script and hashes what the page names', () => {
    const html = read('index.html');
    expect(html.indexOf('importmap')).toBeLessThan(html.indexOf('modulepreload'));
    expect(html.indexOf('importmap')).toBeLessThan(html.indexOf('type="module"'));
    expect(html).toContain(`href="./assets/main.css" integrity="${integrityOf('body { margin: 0 }')}"`);
    expect(html).toContain(`src="./assets/early.js" integrity="${integrityOf('paint()')}"`);
    expect(html).toContain(`src="./assets/main.js" integrity="${integrityOf('import("./lazy.js")')}"`);
  });

  it('error: a page without a place for the map', () => {
    write('index.html', '<!doctype html>');
    expect(() => writeIntegrity(dist)).toThrow('no <meta charset>');
  });
});

describe('writeHeaders', () => {
  it('behavior: lets exactly this import map through', () => {
    expect(read('_headers')).toContain(`script-src 'self' ${inlineHash(importMapOf(dist))};`);
    expect(read('_headers')).toContain("connect-src 'self';");
  });
});

describe('assertIntegrity', () => {
  it('behavior: accepts what was written', () => {
    expect(() => assertIntegrity(dist)).not.toThrow();
  });

  it.each<[string, () => void, string]>([
    ['a lazy chunk was swapped', () => write('assets/lazy.js', 'steal()'), 'cover every script'],
    ['a chunk came that nobody named', () => write('assets/new.js', ''), 'cover every script'],
    ['a script outside assets', () => write('early.js', ''), 'cover every script'],
    ['a chunk is gone', () => rmSync(join(dist, 'assets/part.js')), 'cover every script'],
    ['a stylesheet was swapped', () => write('assets/main.css', '*{}'), 'cover every script and stylesheet'],
    [
      'a stylesheet is named without its hash',
      () => write('index.html', read('index.html').replace(/(main\.css") integrity="[^"]+"/, '$1')),
      'main.css is not covered',
    ],
    [
      'a classic script is named without its hash',
      () => write('index.html', read('index.html').replace(/(early\.js") integrity="[^"]+"/, '$1')),
      'early.js is not covered',
    ],
    ['the map is gone', () => write('index.html', page), 'the only inline script'],
    [
      'a second inline script',
      () => write('index.html', read('index.html').replace('</head>', '<script>steal()</script></head>')),
      'the only inline script',
    ],
    [
      'an inline handler',
      () => write('index.html', read('index.html').replace('<html ', '<html onclick="steal()" ')),
      'inline style or handler',
    ],
    [
      'a module script ahead of the map',
      () =>
        write(
          'index.html',
          read('index.html').replace('<meta', '<script type="module" src="/a.js"></script><meta'),
        ),
      'before every module script',
    ],
    [
      'the policy lets another inline script through',
      () =>
        write('_headers', read('_headers').replace("script-src 'self'", "script-src 'self' 'sha256-eA=='")),
      'script-src must be',
    ],
    [
      'the policy lacks the hash',
      () => write('_headers', read('_headers').replace(/ 'sha256-[^']+'/, '')),
      'script-src must be',
    ],
  ])('error: %s', (_what, tamper, message) => {
    tamper();
    expect(() => assertIntegrity(dist)).toThrow(message);
  });
});
