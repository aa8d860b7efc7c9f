import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rainbowkit } from '../src/messages/it/rainbowkit.ts';
import {
  isUnreachable,
  withItalian,
  withLogicalSides,
  withNames,
  withoutStorage,
} from './rainbowkitParts.ts';

const folder = join(fileURLToPath(import.meta.resolve('@rainbow-me/rainbowkit')), '..');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));

describe('isUnreachable', () => {
  it('behavior: finds the languages and chain icons of the installed RainbowKit', () => {
    const found = files.filter((file) => isUnreachable(read(file)));
    expect(found.filter((file) => /^[a-z]{2}_[A-Z0-9]+-/.test(file))).toHaveLength(17);
    expect(found).toHaveLength(17 + 32);
  });

  it('behavior: keeps the main file, English, Arabic, the icon of Base and the icons of browsers', () => {
    for (const start of ['index', 'en_US', 'ar_AR', 'base-', 'chunk-', 'Firefox', 'Linux', 'connect'])
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
  it('behavior: changes the components of the installed RainbowKit that draw icons, windows and the buttons at their top', () => {
    const code = read('index.js');
    expect(code.split('role: "img"')).toHaveLength(2);
    expect(code).toMatch(/"aria-label": alt,[^}]*role: "img",/);
    expect(code.split('"aria-labelledby": titleId,')).toHaveLength(2);
    const named = withNames(code);
    expect(named).toContain('...(alt ? { role: "img" } : { "aria-hidden": true }),');
    expect(named.match(/"aria-label": (?:ariaLabel = )?(?:"[\w ]+"|zecca[\w.()]+)/g)).toEqual([
      '"aria-label": ariaLabel = zeccaLanguage.get().messages.wallet.window.close',
      '"aria-label": zeccaLanguage.get().messages.wallet.window.name',
      '"aria-label": ariaLabel = zeccaLanguage.get().messages.wallet.window.about',
      // Its own list of chains is not opened here.
      '"aria-label": "Chain Selector"',
    ]);
  });

  it('behavior: touches no other file', () => {
    expect(withNames('export {}')).toBe('export {}');
  });
});

describe('withLogicalSides', () => {
  it('behavior: leaves no side in the styles of the installed RainbowKit that would be wrong from right to left', () => {
    const css = withLogicalSides(read('index.css'));
    expect(css.match(/[\w-]*(left|right)[\w-]*\s*:|:\s*(left|right)\b/g)).toEqual([
      'border-bottom-left-radius:',
      'border-bottom-right-radius:',
    ]);
    expect(css).toContain('text-align: start');
    expect(css).toMatch(/inset-inline-start:\s*-1px/);
  });
});

describe('withItalian', () => {
  it('behavior: is one more language of the installed RainbowKit', () => {
    const added = withItalian(read('index.js'));
    expect(added.split('case "it":')).toHaveLength(2);
    expect(added).toMatch(
      /case "it":\n +return JSON.stringify\(\(await import\("[^"]+\/it\/rainbowkit\.ts"\)\)/,
    );
  });

  it('behavior: has a name that RainbowKit asks for at every leaf, with the same places to fill', () => {
    const [chunk = ''] = files.filter((file) => read(file).includes('var en_US_default = `'));
    const text = /var en_US_default = `([\s\S]*?)`;/.exec(read(chunk))?.[1] ?? '';
    const english = leavesOf(JSON.parse(text.replaceAll('\\\\', '\\')));
    for (const [name, italian] of leavesOf(rainbowkit))
      expect([name, placesOf(italian)]).toEqual([name, placesOf(english.get(name))]);
  });
});

/** Each sentence of a tree by its dotted name. */
function leavesOf(tree: unknown, path = ''): Map<string, unknown> {
  if (typeof tree !== 'object' || tree === null) return new Map([[path, tree]]);
  const entries = Object.entries(tree).flatMap(([key, value]) => [
    ...leavesOf(value, path ? `${path}.${key}` : key),
  ]);
  return new Map(entries);
}

function placesOf(sentence: unknown): readonly string[] | undefined {
  return typeof sentence === 'string' ? (sentence.match(/%\{\w+\}/g) ?? []) : undefined;
}
