import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSupply } from './lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Raise these on purpose, with a line in CONTRIBUTING's table, or not at all. WalletConnect alone
 * is some 190 of them, and five are anvil for one kind of machine each, of which npm installs one.
 */
const budget = { production: 334, all: 564 };

/** Licences that ask for no more than their name being kept. */
const permissive =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|\(?MIT OR Apache-2\.0\)?|\(Apache-2\.0 AND MIT\)|MIT AND ISC AND BSD-3-Clause)$/;

describe("the page's own lock", () => {
  const supply = readSupply(root);
  const starter = JSON.parse(readFileSync(new URL('starter.json', import.meta.url), 'utf8'));

  it('behavior: stays within its budget, and below the starter', () => {
    expect(supply.production).toBeLessThanOrEqual(budget.production);
    expect(supply.all).toBeLessThanOrEqual(budget.all);
    expect(budget.production).toBeLessThan(starter.production);
  });

  it('behavior: runs nothing on install, and takes nothing from outside the registry', () => {
    expect(supply.productionScripts).toEqual([]);
    expect(supply.installScripts.map((name) => name.replace(/@[^@]+$/, ''))).toEqual(['esbuild']);
    expect(supply.offRegistry).toEqual([]);
    expect(supply.withoutIntegrity).toEqual([]);
    const settings = readFileSync(join(root, '.npmrc'), 'utf8').split('\n');
    expect(settings).toContain('ignore-scripts=true');
    expect(settings).toContain('allow-git=none');
    expect(settings).toContain('min-release-age=7');
  });

  it('behavior: asks nothing of those who pass the page on but to keep its notices', () => {
    expect(supply.licences.filter(([licence]) => !permissive.test(licence))).toEqual([]);
  });
});

describe('readSupply', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zecca-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('behavior: counts by kind, and leaves out what only stands in for something', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': {
        version: '2.0.0',
        integrity: 'sha512-c',
        license: 'ISC',
        hasInstallScript: true,
      },
      'node_modules/d': { version: '3.0.0', resolved: 'git+ssh://git@example.org/d.git#1', dev: true },
      'node_modules/e': { name: '@favware/skip-dependency', version: '1.2.2', integrity: 'sha512-e' },
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    expect(readSupply(folder)).toEqual({
      production: 2,
      all: 3,
      installScripts: ['@b/c@2.0.0'],
      productionScripts: ['@b/c@2.0.0'],
      offRegistry: ['d@3.0.0'],
      withoutIntegrity: ['d@3.0.0'],
      licences: [
        ['ISC', ['@b/c']],
        ['MIT', ['a']],
      ],
    });
  });
});
