/**
 * Reading and filling in `public/_headers`, the one source of the security headers.
 * Format: https://developers.cloudflare.com/pages/configuration/headers/ (Netlify's is the same).
 */

export type HeaderRule = { pattern: string; headers: readonly (readonly [name: string, value: string])[] };

/** What stands in the file where a build puts the hash of its import map. */
export const importMapPlaceholder = "'sha256-IMPORTMAP'";

/** Cloudflare cuts a longer line; a policy cut in half is no policy. */
const maxLineLength = 2000;

/** The rules of a `_headers` file, in its order. Throws on a line it cannot place. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const refuse = (why: string): never => {
      throw new Error(`_headers line ${index + 1}: ${why}`);
    };
    if (line.length > maxLineLength) refuse(`longer than ${maxLineLength} characters`);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line.trim();
      if (!/^\/[^\s*]*\*?$/.test(pattern)) refuse(`not a path: ${pattern}`);
      rules.push({ pattern, headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!name || !value || !rule) return refuse('not a header under a path');
    rule.headers.push([name, value.trimEnd()]);
  }
  return rules;
}

/** The text of a `_headers` file that parses to these rules. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) =>
      [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/**
 * The headers of one path, as a host would send them. Throws when two rules name the same header: hosts join
 * such values, and two policies joined are both in force.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!matches) continue;
    for (const [name, value] of headers) {
      if (found.has(name)) throw new Error(`_headers: ${name} is set twice for ${path}`);
      found.set(name, value);
    }
  }
  return found;
}

/** A policy as a map from directive to its sources, in the policy's order. */
export function parsePolicy(policy: string): Map<string, readonly string[]> {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** The inverse of `parsePolicy`. */
export function formatPolicy(directives: ReadonlyMap<string, readonly string[]>): string {
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * The rules with each Content-Security-Policy passed through `change`. Throws when there is none to
 * change.
 */
export function changePolicy(
  rules: readonly HeaderRule[],
  change: (directives: Map<string, readonly string[]>) => Map<string, readonly string[]>,
): HeaderRule[] {
  let changed = 0;
  const result = rules.map((rule) => ({
    ...rule,
    headers: rule.headers.map(([name, value]) => {
      if (name !== 'Content-Security-Policy') return [name, value] as const;
      changed += 1;
      return [name, formatPolicy(change(parsePolicy(value)))] as const;
    }),
  }));
  if (changed === 0) throw new Error('_headers: there is no Content-Security-Policy');
  return result;
}

/** The policy of one build: the hash of its import map, and the hosts it talks to and no others. */
export function fillPolicy(
  rules: readonly HeaderRule[],
  { importMap, connect }: { importMap: string; connect: readonly string[] },
): HeaderRule[] {
  return changePolicy(rules, (directives) => {
    const scripts = directives.get('script-src') ?? [];
    if (!scripts.includes(importMapPlaceholder))
      throw new Error(`_headers: script-src lacks ${importMapPlaceholder}`);
    return new Map(directives)
      .set(
        'script-src',
        scripts.map((source) => (source === importMapPlaceholder ? importMap : source)),
      )
      .set('connect-src', connect);
  });
}
