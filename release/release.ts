import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importMapOf } from '../build/integrity.ts';
import { readSupply } from './lock.ts';
import { sha256, sumsOf, treeHash } from './tree.ts';

/**
 * `npm run release`: builds `dist/` and writes into `dist.release/` what a release is made of. Made
 * again from the same commit, on another machine, each file has the same bytes. SECURITY.md says
 * how to check one.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const out = join(root, 'dist.release');

/** Ends the run with what npm said. */
function npm(...args: string[]): void {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

npm('run', 'build', '--silent', '--', '--logLevel', 'warn');
npm('ci', '--prefix', 'tools', '--no-audit', '--no-fund', '--silent');
await rm(out, { recursive: true, force: true });
await mkdir(out);

const archive = join(out, 'dist.tar.gz');
const pack = ['--import', 'tsx', 'tools/pack.ts', dist, archive];
const { stdout } = await promisify(execFile)(process.execPath, pack, { cwd: root });
const name: { cid: string; profile: string } = JSON.parse(stdout);

// What is in the page, from the lock (CycloneDX). Optional peers that npm finds odd are no part of it.
const sbom = join(out, 'sbom.cdx.json');
const flags = ['--package-lock-only', '--omit', 'dev', '--flatten-components', '--output-reproducible'];
await promisify(execFile)(
  join(root, 'tools/node_modules/.bin/cyclonedx-npm'),
  [...flags, '--ignore-npm-errors', '--no-validate', '--output-file', sbom, 'package.json'],
  { cwd: root },
);
const listed: { components: { name: string }[] } = JSON.parse(await readFile(sbom, 'utf8'));
if (listed.components.length < readSupply(root).production)
  throw new Error('The SBOM lacks packages of the lock');

const files: [string, string | Uint8Array][] = [
  ['dist.tar.gz', await readFile(archive)],
  ['ipfs.json', `${JSON.stringify(name, null, 2)}\n`],
  ['sbom.cdx.json', await readFile(sbom)],
  ['sri-manifest.json', `${JSON.stringify(JSON.parse(importMapOf(dist)), null, 2)}\n`],
];
for (const [file, content] of files) await writeFile(join(out, file), content);
const sums = files.map(([file, content]) => `${sha256(Buffer.from(content))}  ${file}\n`).join('');
await writeFile(join(out, 'SHA256SUMS'), sums + sumsOf(dist, 'dist/'));

console.log(`tree  ${treeHash(dist)}`);
console.log(`cid   ${name.cid} (${name.profile})`);
console.log(sums.trimEnd());
