import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Weight, weigh } from './bytes.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** What a visitor who only mints loads: the page, its mint, the wallet's code and the reads of the chain. */
const mintParts = [
  'index.html',
  'src/mint/MintPage.tsx',
  'src/wallet/stack.tsx',
  'src/chain/standing.ts',
  'src/chain/sources.ts',
];
const stakePart = 'src/stake/StakePanel.tsx';

/** What the first stake makes a visitor load beyond a mint. @param dist a build with a manifest */
export async function weighStaking(dist: string): Promise<Weight> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  if (!manifest[stakePart]) throw new Error(`${stakePart} has no chunk of its own: a mint would load it`);
  const mint = filesBehind(manifest, mintParts);
  const stake = [...filesBehind(manifest, [stakePart])].filter((file) => !mint.has(file));
  return weigh(await Promise.all(stake.map((file) => readFile(join(dist, file)))));
}

/** The scripts that these parts load, with all that they import. A part that is bundled into another has no entry of its own. */
function filesBehind(manifest: Manifest, parts: readonly string[], seen = new Set<string>()): Set<string> {
  for (const part of parts) {
    const chunk = manifest[part];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesBehind(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}
