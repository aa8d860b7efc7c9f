import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Added, findAdded, findYoung, lockFolders } from './age.ts';

const days = 7;
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm run tool -- age <ref>`: names each package that came into a lock since `ref` and is younger
 * than a week. npm 11.10 and later refuses it by itself (`min-release-age`), older ones ignore that
 * setting.
 */
async function checkAge(ref: string): Promise<void> {
  let count = 0;
  const young: string[] = [];
  for (const folder of lockFolders) {
    const path = join(folder, 'package-lock.json');
    const before = spawnSync('git', ['show', `${ref}:${path}`], { cwd: root, encoding: 'utf8' });
    const added = findAdded(
      before.status === 0 ? before.stdout : undefined,
      readFileSync(join(root, path), 'utf8'),
    );
    count += added.length;
    young.push(
      ...(await findYoung(added, { days, now: Date.now(), publishedAt })).map((line) => `${path}: ${line}`),
    );
  }
  for (const line of young) console.error(line);
  console.log(`${count} packages are new since ${ref}, ${young.length} of them not surely ${days} days old.`);
  process.exitCode = young.length > 0 ? 1 : 0;
}

async function publishedAt({ name, version }: Added): Promise<number | undefined> {
  try {
    const times: unknown = JSON.parse(
      execFileSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8' }),
    );
    const time = typeof times === 'object' && times !== null ? Reflect.get(times, version) : undefined;
    const at = typeof time === 'string' ? Date.parse(time) : Number.NaN;
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}

await checkAge(process.argv[2] ?? 'origin/main');
