import type { LockedPackage } from './lock.ts';

/** The folders with a lock of their own. */
export const lockFolders = [
  '.',
  'tools',
  'tools/prism',
  'tools/bench/lighthouse',
  'tools/bench/peer',
  'test/wallets',
] as const;

/** A package that a change brings into a lock. */
export type Added = { name: string; version: string };

/**
 * What `after` locks and `before` does not. Both are texts of a `package-lock.json`; a lock that is
 * new has none before.
 */
export function findAdded(before: string | undefined, after: string): Added[] {
  const known = new Set(before === undefined ? [] : listPackages(before).map(write));
  const added = new Map(listPackages(after).map((each) => [write(each), each]));
  return [...added].filter(([name]) => !known.has(name)).map(([, each]) => each);
}

/**
 * Those that were published less than `days` ago, or of which nobody knows when: most malicious
 * versions are found within days.
 *
 * @param publishedAt ms since 1970; undefined where it is not known
 * @returns a line for each
 */
export async function findYoung(
  added: readonly Added[],
  {
    days,
    now,
    publishedAt,
  }: { days: number; now: number; publishedAt(added: Added): Promise<number | undefined> },
): Promise<string[]> {
  const lines: string[] = [];
  for (const each of added) {
    const at = await publishedAt(each);
    const age = at === undefined ? undefined : (now - at) / 86_400_000;
    if (age === undefined) lines.push(`${write(each)}: the registry does not say when it was published`);
    else if (age < days)
      lines.push(`${write(each)}: published ${age.toFixed(1)} days ago, ${days} are needed`);
  }
  return lines;
}

function listPackages(lock: string): Added[] {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(lock);
  return Object.entries(packages).flatMap(([path, { name, version }]) =>
    path === '' || version === undefined
      ? []
      : [{ name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version }],
  );
}

function write({ name, version }: Added): string {
  return `${name}@${version}`;
}
