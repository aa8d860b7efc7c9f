import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changePolicy,
  fillPolicy,
  formatHeaders,
  formatPolicy,
  type HeaderRule,
  headersFor,
  importMapPlaceholder,
  parseHeaders,
  parsePolicy,
} from './headers.ts';

const text = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');
const rules = parseHeaders(text);

describe('public/_headers', () => {
  const page = headersFor(rules, '/');
  const policy = parsePolicy(page.get('Content-Security-Policy') ?? '');

  it('behavior: allows nothing that is not named', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const directive of [
      'worker-src',
      'frame-src',
      'object-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
    ])
      expect([directive, policy.get(directive)]).toEqual([directive, ["'none'"]]);
    expect(policy.get('script-src')).toEqual(["'self'", importMapPlaceholder]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
  });

  it('behavior: leaves out what WebKit cannot take', () => {
    // It does not count the hashes of the import map there, so no chunk would load: the page would
    // never become interactive.
    expect(page.has('Integrity-Policy')).toBe(false);
    // An unknown directive is an error in its console.
    expect(policy.has('manifest-src')).toBe(false);
  });

  it('behavior: enforces Trusted Types and lets no policy be made', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(["'none'"]);
  });

  it('behavior: holds no unsafe keyword, wildcard or scheme but data: for images', () => {
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => source.includes('unsafe') || source.includes('*'))).toEqual([]);
    expect(sources.filter((source) => source.endsWith(':'))).toEqual(['data:']);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:']);
  });

  it('behavior: keeps the page out of every cache and its files in', () => {
    expect(page.get('Cache-Control')).toBe('no-store');
    expect(headersFor(rules, '/index.html').get('Cache-Control')).toBe('no-store');
    expect(headersFor(rules, '/assets/index-abc.js').get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('behavior: sends the same protection with every path', () => {
    for (const name of [
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Referrer-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
      'Permissions-Policy',
    ])
      expect([name, headersFor(rules, '/favicon.svg').get(name)]).toEqual([name, page.get(name)]);
  });
});

describe('parseHeaders', () => {
  it('behavior: reads what formatHeaders writes', () => {
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  });

  it('behavior: is the inverse of formatHeaders for any rules', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/);
    const value = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/);
    const rule = fc.record({
      pattern: fc.stringMatching(/^\/[a-z/.]{0,20}\*?$/),
      headers: fc.array(fc.tuple(word, value), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (some) => {
        expect(parseHeaders(formatHeaders(some))).toEqual(some);
      }),
    );
  });

  it.each([
    ['a header before any path', '  X-A: b', 'line 1: not a header under a path'],
    ['a header without a value', '/\n  X-A:', 'line 2: not a header under a path'],
    ['a path that is none', 'https://a.example', 'line 1: not a path'],
    ['a star in the middle', '/a*b', 'line 1: not a path'],
    ['a line that hosts would cut', `/\n  X-A: ${'b'.repeat(2000)}`, 'line 2: longer than 2000'],
  ])('error: %s', (_what, given, message) => {
    expect(() => parseHeaders(given)).toThrow(message);
  });
});

describe('headersFor', () => {
  it('error: one header from two rules, which a host would join', () => {
    const twice: HeaderRule[] = [
      { pattern: '/*', headers: [['X-A', '1']] },
      { pattern: '/', headers: [['X-A', '2']] },
    ];
    expect(() => headersFor(twice, '/')).toThrow('X-A is set twice for /');
    expect(headersFor(twice, '/other').get('X-A')).toBe('1');
  });
});

describe('parsePolicy', () => {
  it('behavior: is the inverse of formatPolicy, and forgives a last semicolon', () => {
    const policy = headersFor(rules, '/').get('Content-Security-Policy') ?? '';
    expect(formatPolicy(parsePolicy(`${policy};`))).toBe(policy);
  });
});

describe('changePolicy', () => {
  it('error: no policy to change', () => {
    expect(() => changePolicy([{ pattern: '/*', headers: [['X-A', '1']] }], (same) => same)).toThrow(
      'there is no Content-Security-Policy',
    );
  });
});

describe('fillPolicy', () => {
  const filled = fillPolicy(rules, { importMap: "'sha256-abc='", connect: ["'self'"] });

  it('behavior: changes the hash of the import map and the hosts, and nothing else', () => {
    const restored = fillPolicy(
      changePolicy(filled, (policy) => new Map(policy).set('script-src', ["'self'", importMapPlaceholder])),
      {
        importMap: importMapPlaceholder,
        connect:
          parsePolicy(headersFor(rules, '/').get('Content-Security-Policy') ?? '').get('connect-src') ?? [],
      },
    );
    expect(restored).toEqual(rules);
    expect(formatHeaders(filled)).not.toContain(importMapPlaceholder);
  });

  it('error: a policy that was filled in before', () => {
    expect(() => fillPolicy(filled, { importMap: "'sha256-def='", connect: [] })).toThrow('script-src lacks');
  });
});
