import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn, sumsOf, treeHash } from './tree.ts';

let folder: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zecca tree-'));
  mkdirSync(join(folder, 'assets'));
  write('index.html', 'page');
  write('_headers', '/*');
  write('assets/B.js', 'b');
  write('assets/a.js', 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('filesIn', () => {
  it('behavior: names files and no folders, capitals first whatever the locale', () => {
    expect(filesIn(folder)).toEqual(['_headers', 'assets/B.js', 'assets/a.js', 'index.html']);
  });
});

describe('sumsOf', () => {
  it('behavior: is what sha256sum accepts', () => {
    expect(
      execFileSync('sha256sum', ['-c', '-'], { cwd: folder, input: sumsOf(folder), encoding: 'utf8' }),
    ).toBe('_headers: OK\nassets/B.js: OK\nassets/a.js: OK\nindex.html: OK\n');
  });
});

describe('treeHash', () => {
  it.each<[string, () => void]>([
    ['a byte', () => write('assets/a.js', 'A')],
    ['a file more', () => write('assets/c.js', '')],
    ['a file less', () => rmSync(join(folder, 'assets/a.js'))],
    ['a name', () => renameSync(join(folder, 'assets/a.js'), join(folder, 'assets/c.js'))],
  ])('behavior: %s changes it', (_what, change) => {
    const before = treeHash(folder);
    expect(treeHash(folder)).toBe(before);
    change();
    expect(treeHash(folder)).not.toBe(before);
  });
});
