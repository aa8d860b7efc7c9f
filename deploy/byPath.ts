import type { HeaderRule } from '../build/headers.ts';

/** One header as a host's own file says it: the same everywhere, or by path. */
export type HostHeader = { name: string; value: string };
export type PathHeader = HostHeader & { patterns: readonly string[] };

/**
 * The rules of `_headers` sorted the way servers are configured: what every answer bears, and what
 * single paths add. A pattern is an exact path, or a prefix that ends in a star.
 */
export function byPath(rules: readonly HeaderRule[]): { everywhere: HostHeader[]; onPaths: PathHeader[] } {
  const everywhere: HostHeader[] = [];
  const onPaths = new Map<string, PathHeader>();
  for (const { pattern, headers } of rules) {
    for (const [name, value] of headers) {
      if (pattern === '/*') {
        everywhere.push({ name, value });
        continue;
      }
      const known = onPaths.get(`${name}: ${value}`);
      onPaths.set(`${name}: ${value}`, { name, value, patterns: [...(known?.patterns ?? []), pattern] });
    }
  }
  return { everywhere, onPaths: [...onPaths.values()] };
}

/**
 * A value between double quotes. Throws on what could end them or mean a variable, which no header
 * of ours holds.
 */
export function quoted(value: string): string {
  if (/["\\${}`\n]/.test(value)) throw new Error(`Not a plain header value: ${value}`);
  return `"${value}"`;
}
