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

describe('cuer', () => {
  it('behavior: draws RainbowKit’s QR code with the encoder that is installed', async () => {
    // By its address: by its name it is left out, as in every build without WalletConnect.
    const { create }: typeof import('cuer/QrCode') = await import(import.meta.resolve('cuer/QrCode'));
    const { edgeLength, finderLength, grid } = create('wc:topic@2?relay-protocol=irn');
    expect(grid.map((row) => row.length)).toEqual(Array(edgeLength).fill(edgeLength));
    // No white border: the dark bar of the first finder begins at the corner.
    expect(grid[0]?.slice(0, finderLength + 1)).toEqual([...Array(finderLength).fill(true), false]);
  });
});
