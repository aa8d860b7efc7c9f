import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillPolicy, formatHeaders, headersFor, parseHeaders } from '../build/headers.ts';
import { byPath, quoted } from './byPath.ts';
import { caddyfile } from './caddy.ts';
import { netlifyToml } from './netlify.ts';
import { nginxConf } from './nginx.ts';
import { vercelJson } from './vercel.ts';

// Each file is read back the way its host reads it, and must give every path the headers of the one source.

const source = parseHeaders(readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));
const rules = fillPolicy(source, {
  importMap: "'sha256-abc+/='",
  connect: ["'self'", 'https://api.venice.ai'],
});
const paths = ['/', '/index.html', '/assets/index-abc.js', '/favicon.svg'];
const expected = (path: string) => Object.fromEntries(headersFor(rules, path));

describe('byPath', () => {
  it('behavior: one header for several paths is one entry', () => {
    expect(byPath(rules).onPaths).toEqual([
      { name: 'Cache-Control', value: 'no-store', patterns: ['/', '/index.html'] },
      { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', patterns: ['/assets/*'] },
    ]);
  });
});

describe('quoted', () => {
  it.each(['a"b', 'a$b', 'a\\b', 'a{b}', 'a\nb'])('error: %j would mean something to a server', (value) =>
    expect(() => quoted(value)).toThrow('Not a plain header value'),
  );
});

describe('nginxConf', () => {
  const conf = nginxConf(rules);
  const lookUp = (variable: string, path: string): string | undefined => {
    const [, body = ''] = new RegExp(`map \\$uri \\${variable} \\{([^}]*)\\}`).exec(conf) ?? [];
    for (const [, left = '', value = ''] of body.matchAll(/^\s+(\S+) "([^"]*)";/gm))
      if (left.startsWith('~') ? new RegExp(left.slice(1)).test(path) : left === path) return value;
    return undefined;
  };

  it.each(paths)('behavior: gives %s the headers of the source', (path) => {
    const sent = [...conf.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)" always|(\$\S+));/gm)].map(
      ([, name, value, variable]) => [name, value ?? lookUp(variable ?? '', path)],
    );
    expect(Object.fromEntries(sent.filter(([, value]) => value !== undefined))).toEqual(expected(path));
  });

  it('behavior: names no header within a location, where it would drop the others', () => {
    expect(conf.match(/\n {2}location.*add_header/)).toBeNull();
  });
});

describe('caddyfile', () => {
  const file = caddyfile(rules);
  const matches = (pattern: string, path: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

  it.each(paths)('behavior: gives %s the headers of the source', (path) => {
    const [, all = ''] = /\n {2}header \{([^}]*)\}/.exec(file) ?? [];
    const sent = [...all.matchAll(/^ {4}([A-Z]\S+) "([^"]*)"$/gm)].map(([, name, value]) => [name, value]);
    for (const [, matcher = '', name, value] of file.matchAll(/^ {2}header (@\S+) (\S+) "([^"]*)"$/gm)) {
      const [, patterns = ''] = new RegExp(`${matcher} \\{\\s+path (.*)\\n`).exec(file) ?? [];
      if (patterns.split(' ').some((pattern) => matches(pattern, path))) sent.push([name, value]);
    }
    expect(Object.fromEntries(sent)).toEqual(expected(path));
  });
});

describe('vercelJson', () => {
  const { headers } = vercelJson(rules);

  it.each(paths)('behavior: gives %s the headers of the source', (path) => {
    const sent = headers
      .filter(({ source }) => new RegExp(`^${source}$`).test(path))
      .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value]));
    expect(Object.fromEntries(sent)).toEqual(expected(path));
    expect(new Set(sent.map(([key]) => key)).size).toBe(sent.length);
  });
});

describe('netlifyToml', () => {
  it('behavior: leaves the headers to _headers, which fits what Netlify and Cloudflare read', () => {
    expect(netlifyToml()).not.toMatch(/\[\[headers\]\]/);
    expect(netlifyToml()).toContain('publish = "dist"');
    const text = formatHeaders(rules);
    expect(parseHeaders(text)).toEqual(rules);
    // https://developers.cloudflare.com/pages/configuration/headers/
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});
