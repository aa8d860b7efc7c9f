import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Needle } from './secrets.ts';

/**
 * Looks for texts in every file under a folder, in the two encodings that a browser writes.
 *
 * @returns a line for each file and dress that holds one
 */
export function searchFolder(folder: string, needles: readonly Needle[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const held = needles.filter(({ text }) => bytes.includes(text) || bytes.includes(text, 0, 'utf16le'));
    return held.map(({ kind, form }) => `${kind} (${form}) in ${name}`);
  });
}
