import type { LockedPackage } from './lock.ts';
import { sha256 } from './tree.ts';

/** Most malicious versions are found within days. */
const days = 7;

/** Texts of the project's `package-lock.json` files by their paths. */
export type Locks = Readonly<Record<string, string>>;

/** When each locked version was published. `npm run tool -- age` alone writes it. */
export type AgeRecord = {
  /** The day of the last check. All dates are `YYYY-MM-DD`. */
  checked: string;
  /** SHA-256 of each lock. */
  locks: Record<string, string>;
  /** By `name@version`. */
  published: Record<string, string>;
};

/** Asks a registry for the day on which a version was published; undefined where it does not say. */
export type AskRegistry = (name: string, version: string) => string | undefined;

/**
 * The record of what is locked now. The registry is asked for the versions that `known` has no
 * entry for; what it does not tell is missing from the record, so that `findFaults` names it.
 */
export function recordAges(
  locks: Locks,
  known: AgeRecord['published'],
  today: string,
  ask: AskRegistry,
): AgeRecord {
  const published: AgeRecord['published'] = {};
  for (const each of listPackages(locks)) {
    const at = each in known ? known[each] : ask(...split(each));
    if (at !== undefined) published[each] = at;
  }
  const hashes = Object.entries(locks).map(([path, text]) => [path, sha256(Buffer.from(text))]);
  return { checked: today, locks: Object.fromEntries(hashes), published };
}

/** A line for each lock that the record does not describe, and for each version that is too young. */
export function findFaults(locks: Locks, { checked, locks: hashes, published }: AgeRecord): string[] {
  const paths = new Set([...Object.keys(locks), ...Object.keys(hashes)]);
  const changed = [...paths].filter((path) => {
    const text = locks[path];
    return text === undefined || hashes[path] !== sha256(Buffer.from(text));
  });
  const young = listPackages(locks).flatMap((each) => {
    const at = published[each];
    if (at === undefined) return `${each}: nobody knows when it was published`;
    return ageOf(at, checked) < days
      ? `${each}: published on ${at}, ${days} days before ${checked} are needed`
      : [];
  });
  return [...changed.map((path) => `${path}: not the lock that was checked`), ...young];
}

function ageOf(date: string, today: string): number {
  return (Date.parse(today) - Date.parse(date)) / 86_400_000;
}

/** Each `name@version` that a lock holds, sorted. An alias is listed by the package that it stands for. */
function listPackages(locks: Locks): string[] {
  const all = Object.values(locks).flatMap((text) => {
    const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(text);
    return Object.entries(packages).flatMap(([path, { name, version }]) =>
      path === '' || version === undefined
        ? []
        : [`${name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`],
    );
  });
  return [...new Set(all)].sort();
}

function split(each: string): [name: string, version: string] {
  const at = each.lastIndexOf('@');
  return [each.slice(0, at), each.slice(at + 1)];
}
