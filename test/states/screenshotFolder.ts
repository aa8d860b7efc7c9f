import { mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the pictures go; git ignores it. */
export const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/**
 * Empties the folder before the first picture. What it returns is run after the last, and says how
 * many there are.
 */
export default async function prepareFolder(): Promise<() => Promise<void>> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return async () => console.log(`\n${(await readdir(folder)).length} pictures in ${folder}`);
}
