import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isUnreachable, withNames, withoutStorage } from './rainbowkitParts.ts';

const folder = join(fileURLToPath(import.meta.resolve('@rainbow-me/rainbowkit')), '..');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));

describe('isUnreachable', () => {
  it('behavior: finds the languages and chain icons of the installed RainbowKit', () => {
    const found = files.filter((file) => isUnreachable(read(file)));
    expect(found.filter((file) => /^[a-z]{2}_[A-Z0-9]+-/.test(file))).toHaveLength(18);
    expect(found).toHaveLength(18 + 32);
  });

  it('behavior: keeps the main file, English, the icon of Base and the icons of browsers', () => {
    for (const start of ['index', 'en_US', 'base-', 'chunk-', 'Firefox', 'Linux', 'connect'])
      for (const file of files.filter((name) => name.startsWith(start)))
        expect([file, isUnreachable(read(file))]).toEqual([file, false]);
  });
});

describe('withoutStorage', () => {
  it('behavior: leaves the installed RainbowKit without localStorage', () => {
    expect(read('index.js')).toContain('window.localStorage');
    expect(withoutStorage(read('index.js'))).not.toContain('localStorage');
  });

  it('behavior: what takes its place remembers until the page ends', () => {
    const code = withoutStorage(
      "window.localStorage.setItem('a', '1'); return window.localStorage.getItem('a');",
    );
    expect(new Function(code)()).toBe('1');
  });

  it('behavior: touches no file that has none of it', () => {
    expect(withoutStorage('export {}')).toBe('export {}');
  });
});

describe('withNames', () => {
  it('behavior: changes the one component of the installed RainbowKit that draws icons, and the one of windows', () => {
    const code = read('index.js');
    expect(code.split('role: "img"')).toHaveLength(2);
    expect(code).toMatch(/"aria-label": alt,[^}]*role: "img",/);
    expect(code.split('"aria-labelledby": titleId,')).toHaveLength(2);
    expect(withNames(code)).toContain('...(alt ? { role: "img" } : { "aria-hidden": true }),');
    expect(withNames(code)).toContain('"aria-labelledby": titleId, "aria-label": "Wallet",');
  });
});
