import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder: relative paths with forward slashes, in an order that no machine's
 * locale changes.
 */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A SHA-256 in hex, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A line for each file as `sha256sum -c` reads them; `prefix` goes before each path. */
export function sumsOf(folder: string, prefix = ''): string {
  return filesIn(folder)
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${prefix}${path}\n`)
    .join('');
}

/**
 * One hash for a folder: that of its sums. Two builds agree in it exactly when they agree in every
 * byte and every name.
 */
export function treeHash(folder: string): string {
  return sha256(Buffer.from(sumsOf(folder)));
}
