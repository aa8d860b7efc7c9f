import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Manifest = Record<string, { file: string; imports?: string[]; isEntry?: boolean }>;

/** What a visitor who only mints loads: the page, its mint, the wallet's code and the reads of the chain. */
const mintParts = [
  'index.html',
  'src/mint/MintPage.tsx',
  'src/wallet/stack.tsx',
  'src/chain/standing.ts',
  'src/chain/sources.ts',
];
const stakePart = 'src/stake/StakePanel.tsx';

/** The scripts of a mint, and those that staking adds to them. @param dist a build with a manifest */
export async function scriptsOnDemand(dist: string): Promise<{ mint: string[]; stake: string[] }> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  const closure = (names: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of names) {
      const chunk = manifest[name];
      // A part that is bundled into another one has no chunk of its own.
      if (!chunk || seen.has(name)) continue;
      seen.add(name);
      closure(chunk.imports ?? [], seen);
    }
    return seen;
  };
  const filesOf = (names: Set<string>) =>
    [...names].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'));
  if (!manifest[stakePart]) throw new Error(`${stakePart} has no chunk of its own: a mint would load it`);
  const mint = filesOf(closure(mintParts));
  return { mint, stake: filesOf(closure([stakePart])).filter((file) => !mint.includes(file)) };
}
