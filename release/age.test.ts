import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults, recordAges } from './age.ts';
import published from './published.json' with { type: 'json' };
import { readLocks, root } from './readLocks.ts';

const today = '2026-11-21';
const lock = (packages: Record<string, object>) =>
  JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });
const locks = {
  'package-lock.json': lock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/@c/d': { version: '2.0.0' },
    'node_modules/b/node_modules/@c/d': { version: '2.0.0' },
    'node_modules/alias': { name: 'e', version: '3.0.0' },
  }),
};
const dates: Record<string, string> = { a: '2026-11-14', '@c/d': '2020-02-29', e: '2026-01-01' };

describe('recordAges', () => {
  it('behavior: asks once for each version without an entry, wherever it is nested', () => {
    const asked: string[] = [];
    const record = recordAges(
      locks,
      { 'a@1.0.0': '2026-11-14', 'gone@1.0.0': '2026-01-01' },
      today,
      (name, version) => {
        asked.push(`${name} ${version}`);
        return dates[name];
      },
    );
    expect(asked).toEqual(['@c/d 2.0.0', 'e 3.0.0']);
    expect(record).toEqual({
      checked: today,
      locks: { 'package-lock.json': expect.stringMatching(/^[0-9a-f]{64}$/) },
      published: { '@c/d@2.0.0': '2020-02-29', 'a@1.0.0': '2026-11-14', 'e@3.0.0': '2026-01-01' },
    });
    expect(findFaults(locks, record)).toEqual([]);
  });
});

describe('findFaults', () => {
  const record = recordAges(locks, {}, today, (name) => dates[name]);

  it('error: a version of last week, and one that the registry says nothing about', () => {
    const young = recordAges(locks, {}, today, (name) => ({ ...dates, a: '2026-11-15', e: undefined })[name]);
    expect(findFaults(locks, young)).toEqual([
      'a@1.0.0: published on 2026-11-15, 7 days before 2026-11-21 are needed',
      'e@3.0.0: nobody knows when it was published',
    ]);
  });

  it('error: a lock that changed since, one that is new, one that is gone', () => {
    const text = locks['package-lock.json'];
    expect(findFaults({ 'package-lock.json': `${text}\n` }, record)).toEqual([
      'package-lock.json: not the lock that was checked',
    ]);
    expect(findFaults({ ...locks, 'new/package-lock.json': text }, record)).toEqual([
      'new/package-lock.json: not the lock that was checked',
    ]);
    expect(findFaults({}, record)).toEqual(['package-lock.json: not the lock that was checked']);
  });
});

describe('published.json', () => {
  const all = readLocks();

  it('behavior: every version in every lock was a week old when it was locked (npm run tool -- age)', () => {
    expect(findFaults(all, published)).toEqual([]);
  });

  it.each(Object.keys(all))(
    'behavior: beside %s npm is told to take nothing younger, and to run nothing',
    (path) => {
      const settings = readFileSync(join(root, dirname(path), '.npmrc'), 'utf8').split('\n');
      for (const setting of ['min-release-age=7', 'ignore-scripts=true', 'save-exact=true'])
        expect(settings).toContain(setting);
    },
  );
});
