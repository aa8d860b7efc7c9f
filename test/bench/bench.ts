import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { scriptsOnDemand } from './onDemand.ts';

/** `npm run bench`: builds this page and a bare React page in one run and prints what each makes a visitor load. */

type Weight = { files: number; bytes: number; gzip: number; brotli: number };

const project = fileURLToPath(new URL('../..', import.meta.url));
const bare = fileURLToPath(new URL('bare', import.meta.url));

async function weigh(dist: string, files: readonly string[]): Promise<Weight> {
  const contents = await Promise.all(files.map((file) => readFile(join(dist, file))));
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, each) => total + size(each), 0);
  return {
    files: files.length,
    bytes: sum((content) => content.byteLength),
    gzip: sum((content) => gzipSync(content, { level: 9 }).byteLength),
    brotli: sum((content) => brotliCompressSync(content).byteLength),
  };
}

/** The scripts that `index.html` names, by `src` or `modulepreload`: what loads before the first click. */
async function namedScripts(dist: string): Promise<string[]> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
}

async function allScripts(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files.filter((file) => file.endsWith('.js'));
}

const temporary = await mkdtemp(join(tmpdir(), 'zecca-bench-'));
try {
  const [zeccaDist, bareDist] = [join(temporary, 'zecca'), join(temporary, 'bare')];
  await build({
    root: project,
    logLevel: 'error',
    build: { outDir: zeccaDist, emptyOutDir: true, manifest: true },
  });
  await build({
    root: bare,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: bareDist, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const upFront = {
    zecca: await weigh(zeccaDist, await namedScripts(zeccaDist)),
    bare: await weigh(bareDist, await namedScripts(bareDist)),
  };
  const all = { zecca: await weigh(zeccaDist, await allScripts(zeccaDist)) };
  const { mint, stake } = await scriptsOnDemand(zeccaDist);
  const onDemand = { mint: await weigh(zeccaDist, mint), stakeAddsToIt: await weigh(zeccaDist, stake) };
  const ratio = Number((upFront.zecca.gzip / upFront.bare.gzip).toFixed(2));
  console.log(
    JSON.stringify(
      { scriptsNamedByIndexHtml: upFront, allScripts: all, onDemand, gzipRatioToBare: ratio },
      null,
      2,
    ),
  );
} finally {
  await rm(temporary, { recursive: true, force: true });
}
