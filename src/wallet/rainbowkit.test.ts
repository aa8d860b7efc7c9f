import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const theirs = readFileSync(
  join(fileURLToPath(import.meta.resolve('@rainbow-me/rainbowkit')), '../index.css'),
  'utf8',
);
const ours = readFileSync(new URL('rainbowkit.css', import.meta.url), 'utf8');
const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('rainbowkit.css', () => {
  it("behavior: gives every variable that RainbowKit's stylesheet reads, and no other", () => {
    expect(sorted(matches(ours, /^\s*(--rk-[A-Za-z-]+):/gm))).toEqual(
      sorted(matches(theirs, /var\((--rk-[A-Za-z-]+)\)/g)),
    );
  });

  it('behavior: reads only tokens that there are', () => {
    const known = new Set(matches(tokens, /^\s*(--[\w-]+):/gm));
    expect(matches(ours, /var\((--[\w-]+)\)/g).filter((name) => !known.has(name))).toEqual([]);
  });
});
