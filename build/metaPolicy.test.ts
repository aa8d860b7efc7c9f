import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillPolicy, formatHeaders, headersFor, parseHeaders, parsePolicy } from './headers.ts';
import { assertMetaPolicy, metaPolicyOf, writeMetaPolicy } from './metaPolicy.ts';

const source = parseHeaders(readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));
let dist: string;

const read = () => readFileSync(join(dist, 'index.html'), 'utf8');
const write = (html: string) => writeFileSync(join(dist, 'index.html'), html);
const writeHosts = (connect: readonly string[]) =>
  writeFileSync(
    join(dist, '_headers'),
    formatHeaders(fillPolicy(source, { importMap: "'sha256-abc='", connect })),
  );

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'zecca-meta-'));
  writeHosts(["'self'"]);
  write('<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n  </head>\n</html>\n');
  writeMetaPolicy(dist);
});

afterEach(() => rmSync(dist, { recursive: true }));

describe('metaPolicyOf', () => {
  const policy = headersFor(source, '/').get('Content-Security-Policy') ?? '';

  it('behavior: says what the header says, but for what a meta cannot say and what it has no use for', () => {
    const [header, meta] = [parsePolicy(policy), parsePolicy(metaPolicyOf(policy))];
    const left = [...header.keys()].filter((name) => !meta.has(name));
    expect(left).toEqual(['frame-ancestors', 'upgrade-insecure-requests']);
    for (const [name, sources] of meta) expect([name, sources]).toEqual([name, header.get(name)]);
  });
});

describe('writeMetaPolicy', () => {
  it('behavior: puts policy and referrer policy ahead of everything else in the page', () => {
    expect(read()).toMatch(
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+" \/>\s*<meta name="referrer" content="no-referrer" \/>\s*<meta charset/,
    );
  });
});

describe('assertMetaPolicy', () => {
  it('behavior: accepts what was written', () => expect(() => assertMetaPolicy(dist)).not.toThrow());

  it.each<[string, () => void, string]>([
    [
      'a script before the policy',
      () => write(read().replace('<head>', '<head>\n    <script src="./a.js"></script>')),
      'the first tags of <head>',
    ],
    [
      'a policy that lets more through',
      () => write(read().replace("script-src 'self'", "script-src 'self' https://evil.example")),
      'the first tags of <head>',
    ],
    [
      'headers that changed after',
      () => writeHosts(["'self'", 'https://a.example']),
      'the first tags of <head>',
    ],
    ['an encoding that is gone', () => write(read().replace(/<meta charset[^>]*>/, '')), 'too long'],
  ])('error: %s', (_what, tamper, message) => {
    tamper();
    expect(() => assertMetaPolicy(dist)).toThrow(message);
  });

  it('error: so many hosts that the encoding would not be found', () => {
    writeHosts(Array.from({ length: 20 }, (_, index) => `https://rpc-${index}.provider.example`));
    write(read().replace(/<meta (http-equiv|name)[^>]*>\s*/g, ''));
    writeMetaPolicy(dist);
    expect(() => assertMetaPolicy(dist)).toThrow('name fewer hosts');
  });
});
