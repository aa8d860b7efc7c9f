import type { HeaderRule } from '../build/headers.ts';
import { byPath, quoted } from './byPath.ts';

/**
 * A site for nginx (Debian: /etc/nginx/conf.d/zecca.conf). An `add_header` in a nested location
 * would drop all others, so there is one list for the whole server, and what depends on the path is
 * looked up in maps.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxConf(
  rules: readonly HeaderRule[],
  { root = '/var/www/zecca', listen = '80' }: { root?: string; listen?: string } = {},
): string {
  const { everywhere, onPaths } = byPath(rules);
  const names = [...new Set(onPaths.map(({ name }) => name))];
  const variable = (name: string) => `$zecca_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.flatMap((name) => [
    `map $uri ${variable(name)} {`,
    ...onPaths
      .filter((header) => header.name === name)
      .flatMap(({ patterns, value }) => patterns.map((pattern) => `  ${match(pattern)} ${quoted(value)};`)),
    '}',
  ]);
  return `${[
    '# Written by `npm run tool -- recipes` from dist/_headers: build again, write again. TLS: add your certificates (certbot --nginx).',
    ...maps,
    'server {',
    `  listen ${listen};`,
    `  root ${quoted(root)};`,
    '  server_tokens off;',
    '  charset utf-8;',
    '  charset_types text/css application/javascript image/svg+xml;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_types text/css application/javascript image/svg+xml;',
    ...everywhere.map(({ name, value }) => `  add_header ${name} ${quoted(value)} always;`),
    // Without "always": a file that is missing for a moment must not be missing for a year.
    ...names.map((name) => `  add_header ${name} ${variable(name)};`),
    '  location = / { try_files /index.html =404; }',
    '  location = /_headers { return 404; }',
    '  location / { try_files $uri =404; }',
    '}',
  ].join('\n')}\n`;
}

/** A map's left side: the path itself, or a regular expression for what begins so. */
function match(pattern: string): string {
  return pattern.endsWith('*') ? `~^${pattern.slice(0, -1).replace(/[.+?()[\]|^$]/g, '\\$&')}` : pattern;
}
