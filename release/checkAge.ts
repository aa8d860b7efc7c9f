import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type AgeRecord, findFaults, recordAges } from './age.ts';
import { readLocks, root } from './readLocks.ts';

const path = 'release/published.json';

/**
 * `npm run tool -- age`: asks the registry when each version that is new in a lock was published,
 * and writes the record, unless one is younger than a week.
 *
 * `npm run tool -- age <ref>`: takes only what the record held at `ref` for granted, asks for the
 * rest, and compares: so CI finds a date that was written by hand.
 */
function checkAge(ref: string | undefined): void {
  const here: AgeRecord = JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
  const known = ref === undefined ? here : readAt(ref);
  const locks = readLocks();
  const record = recordAges(locks, known.published, new Date().toISOString().slice(0, 10), askRegistry);
  const faults = findFaults(locks, record);
  if (ref !== undefined && !isDeepStrictEqual(record.published, here.published))
    faults.push(`${path}: not what the registry says`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
  if (faults.length > 0) return;
  if (ref === undefined) writeFileSync(`${root}/${path}`, `${JSON.stringify(record, null, 2)}\n`);
  const versions = Object.keys(record.published).length;
  console.log(`${versions} versions in ${Object.keys(locks).length} locks: all at least a week old.`);
}

function readAt(ref: string): AgeRecord {
  const shown = execFileSync('git', ['show', `${ref}:${path}`], { cwd: root, encoding: 'utf8' });
  return JSON.parse(shown);
}

function askRegistry(name: string, version: string): string | undefined {
  const view = ['view', name, 'time', '--json'];
  try {
    const times: unknown = JSON.parse(execFileSync('npm', view, { encoding: 'utf8' }));
    const time = typeof times === 'object' && times !== null ? Reflect.get(times, version) : undefined;
    return typeof time === 'string' && !Number.isNaN(Date.parse(time)) ? time.slice(0, 10) : undefined;
  } catch {
    return undefined;
  }
}

checkAge(process.argv[2]);
