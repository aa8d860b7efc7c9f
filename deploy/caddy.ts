import type { HeaderRule } from '../build/headers.ts';
import { byPath, quoted } from './byPath.ts';

/**
 * A site for Caddy, which gets its certificate by itself for the `address` it is given. Headers by
 * path are for files that exist: one that is missing for a moment must not be missing for a year.
 * https://caddyserver.com/docs/caddyfile/directives/header
 */
export function caddyfile(
  rules: readonly HeaderRule[],
  { root = '/var/www/zecca', address = 'zecca.example' }: { root?: string; address?: string } = {},
): string {
  const { everywhere, onPaths } = byPath(rules);
  const always = [
    'header {',
    ...everywhere.map(({ name, value }) => `  ${name} ${quoted(value)}`),
    '}',
    // Apart: a block that takes something away is put off until an answer is written, and an error
    // page is not.
    'header -Server',
  ];
  const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  return `${[
    '# Written by `npm run tool -- recipes` from dist/_headers: build again, write again.',
    `${address} {`,
    ...indent([
      `root * ${quoted(root)}`,
      'encode gzip',
      ...always,
      ...onPaths.flatMap(({ patterns, name, value }, index) => [
        `@files${index} {`,
        `  path ${patterns.join(' ')}`,
        ...(patterns.some((pattern) => pattern.endsWith('*')) ? ['  file'] : []),
        '}',
        `header @files${index} ${name} ${quoted(value)}`,
      ]),
      'respond /_headers 404',
      'file_server',
    ]),
    '}',
  ].join('\n')}\n`;
}
