import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findAdded, findYoung, lockFolders } from './age.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = (packages: Record<string, object>) =>
  JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });
const now = Date.UTC(2026, 10, 21);
const daysAgo = (days: number) => now - days * 86_400_000;

describe('findAdded', () => {
  it('behavior: new packages and new versions, each once, wherever they are nested', () => {
    const before = lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    const after = lock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.1' },
      'node_modules/a/node_modules/@c/d': { version: '2.0.0' },
      'node_modules/b/node_modules/@c/d': { version: '2.0.0' },
      'node_modules/alias': { name: 'e', version: '3.0.0' },
    });
    expect(findAdded(before, after)).toEqual([
      { name: 'b', version: '1.0.1' },
      { name: '@c/d', version: '2.0.0' },
      { name: 'e', version: '3.0.0' },
    ]);
    expect(findAdded(after, after)).toEqual([]);
    expect(findAdded(undefined, before)).toHaveLength(2);
  });
});

describe('findYoung', () => {
  it('error: a version of yesterday, and one of which nobody knows when', async () => {
    const published = new Map([
      ['old', daysAgo(7)],
      ['young', daysAgo(6.5)],
    ]);
    const added = ['old', 'young', 'unknown'].map((name) => ({ name, version: '1.0.0' }));
    expect(
      await findYoung(added, { days: 7, now, publishedAt: async ({ name }) => published.get(name) }),
    ).toEqual([
      'young@1.0.0: published 6.5 days ago, 7 are needed',
      'unknown@1.0.0: the registry does not say when it was published',
    ]);
  });
});

describe('lockFolders', () => {
  it.each(lockFolders)(
    'behavior: %j tells npm to take nothing younger than a week, and to run nothing',
    (folder) => {
      expect(existsSync(`${root}/${folder}/package-lock.json`)).toBe(true);
      const settings = readFileSync(`${root}/${folder}/.npmrc`, 'utf8').split('\n');
      for (const setting of ['min-release-age=7', 'ignore-scripts=true', 'save-exact=true'])
        expect(settings).toContain(setting);
    },
  );
});
