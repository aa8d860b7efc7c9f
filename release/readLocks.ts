import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locks } from './age.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every lock that git knows of. */
export function readLocks(): Locks {
  const listed = execFileSync('git', ['ls-files', '*package-lock.json'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\n').filter(Boolean);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
