import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPolicy, formatHeaders, headersFor, parseHeaders, parsePolicy } from './headers.ts';

/**
 * Every script and stylesheet of the page is named with its hash in the page itself, so that a host
 * that swaps one lazy chunk gets an error and not a run: an import map's `integrity` covers what a
 * tag's attribute cannot reach.
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/importmap#integrity_metadata_map
 * Browsers read the scripts' hashes from it; the stylesheets' are read by `lazyIntegrity.ts`.
 */

/** `sha384-…`, as integrity attributes and import maps spell it. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * The import map over the scripts and stylesheets in `dist`, sorted so that two builds agree byte
 * for byte. Its paths are relative to the page, which may live in any folder of any host.
 */
export function importMapOf(dist: string): string {
  const files = filesOf(dist, '').filter((file) => /\.(js|css)$/.test(file));
  const integrity = Object.fromEntries(
    files.map((file) => [`./${file}`, integrityOf(readFileSync(join(dist, file)))]),
  );
  return JSON.stringify({ integrity });
}

/** The source expression that lets this one inline script through `script-src`. */
export function inlineHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * Puts the import map into the written `index.html`, ahead of every module script, and an integrity
 * attribute on its stylesheets, scripts and preloads: a preload without one does not match the
 * map's, and is fetched in vain. Reads the final bytes from disk: hashes taken while bundling went
 * stale in older Vites.
 */
export function writeIntegrity(dist: string): void {
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8');
  const charset = /<meta charset="[^"]*"\s*\/?>/i.exec(html);
  if (!charset) throw new Error('integrity: index.html has no <meta charset> to put the import map after');
  const at = charset.index + charset[0].length;
  const map = `\n    <script type="importmap">${importMapOf(dist)}</script>`;
  const withMap = html.slice(0, at) + map + html.slice(at);
  const withHashes = withMap.replace(
    /<(?:link rel="(?:stylesheet|modulepreload)"|script(?: type="module")?)(?: crossorigin)? (?:href|src)="\.\/([^"]+)"/g,
    (tag, file: string) => `${tag} integrity="${integrityOf(readFileSync(join(dist, file)))}"`,
  );
  writeFileSync(page, withHashes);
}

/**
 * Hashes what was written once more and throws unless every script and every stylesheet the page
 * names is covered, the map comes first, and the policy admits exactly that one inline script.
 */
export function assertIntegrity(dist: string): void {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const map = inline[0]?.[1];
  if (inline.length !== 1 || map === undefined || !inline[0]?.[0].startsWith('<script type="importmap">')) {
    throw new Error('integrity: the import map must be the only inline script');
  }
  const firstModule = html.search(/<script[^>]*type="module"|<link[^>]*rel="modulepreload"/);
  if (firstModule === -1 || firstModule < inline[0].index) {
    throw new Error('integrity: the import map must come before every module script');
  }
  if (/<style[\s>]|\sstyle=|\son[a-z]+=/i.test(html)) {
    throw new Error('integrity: index.html holds an inline style or handler');
  }
  if (map !== importMapOf(dist)) {
    throw new Error('integrity: the import map does not cover every script and stylesheet with its hash');
  }
  for (const [tag, href = ''] of html.matchAll(
    /<(?:link rel="(?:stylesheet|modulepreload)"|script)[^>]*(?:href|src)="\.\/([^"]+)"[^>]*>/g,
  )) {
    if (!tag.includes(`integrity="${integrityOf(readFileSync(join(dist, href)))}"`)) {
      throw new Error(`integrity: ${href} is not covered by its hash`);
    }
  }
  const headers = headersFor(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8')), '/');
  const scripts = parsePolicy(headers.get('Content-Security-Policy') ?? '').get('script-src') ?? [];
  if (scripts.join(' ') !== `'self' ${inlineHash(map)}`) {
    throw new Error('integrity: script-src must be this origin and the hash of the import map');
  }
}

/** Paths of the files in `dist` with this extension, relative, with forward slashes, sorted. */
export function filesOf(dist: string, extension: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(extension))
    .sort();
}

/** Fills in the written `_headers`: the hash of the import map in `index.html`, and `connect-src`. */
export function writeHeaders(dist: string, connect: readonly string[]): void {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const file = join(dist, '_headers');
  const rules = fillPolicy(parseHeaders(readFileSync(file, 'utf8')), { importMap: inlineHash(map), connect });
  writeFileSync(file, formatHeaders(rules));
}
