import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Weight, weigh } from './bytes.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** What the page fetches by itself until its landing view answers. */
const wakingParts = ['index.html', 'src/app/hydrate.tsx', 'src/app/Root.tsx'];
/** What a visitor who only mints loads: the page, the wallet's code and the reads of the chain. */
const mintParts = [...wakingParts, 'src/wallet/stack.tsx', 'src/chain/standing.ts', 'src/chain/sources.ts'];
const stakePart = 'src/stake/StakePanel.tsx';

/**
 * The scripts that wake the landing view, those that index.html names among them.
 * @param dist a build with a manifest
 */
export async function weighWaking(dist: string): Promise<Weight> {
  return weighFiles(dist, filesBehind(await readManifest(dist), wakingParts));
}

/** What the first stake makes a visitor load beyond a mint. @param dist a build with a manifest */
export async function weighStaking(dist: string): Promise<Weight> {
  const manifest = await readManifest(dist);
  if (!manifest[stakePart]) throw new Error(`${stakePart} has no chunk of its own: a mint would load it`);
  const mint = filesBehind(manifest, mintParts);
  return weighFiles(
    dist,
    [...filesBehind(manifest, [stakePart])].filter((file) => !mint.has(file)),
  );
}

async function readManifest(dist: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
}

async function weighFiles(dist: string, files: Iterable<string>): Promise<Weight> {
  return weigh(await Promise.all([...files].map((file) => readFile(join(dist, file)))));
}

/**
 * The scripts that these parts load, with all that they import. A part that is bundled into another
 * has no entry of its own.
 */
function filesBehind(manifest: Manifest, parts: readonly string[], seen = new Set<string>()): Set<string> {
  for (const part of parts) {
    const chunk = manifest[part];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesBehind(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}
