import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MemoryBlockstore } from 'blockstore-core';
import { importer } from 'ipfs-unixfs-importer';
import { packTar } from 'modern-tar';
import { filesIn } from '../release/tree.ts';

/**
 * A built folder as one archive and under one name: `tsx tools/pack.ts <dist> [<archive.tar.gz>]` writes the archive and prints
 * the CID as JSON. Both say the same wherever they are made: files in order, no times, owners or modes of this machine.
 */
const [dist = '', archive] = process.argv.slice(2);

/** Without its name a CID means nothing: other chunkings give the same files other CIDs. https://specs.ipfs.tech/ipips/ipip-0499/ */
const profile = 'unixfs-v1-2025';

const files = await Promise.all(
  filesIn(dist).map(async (path) => ({ path, content: await readFile(join(dist, path)) })),
);

if (archive) {
  const mtime = new Date(0);
  const entries = files.map(({ path, content }) => ({
    header: {
      name: `dist/${path}`,
      size: content.length,
      mode: 0o644,
      mtime,
      uid: 0,
      gid: 0,
      uname: '',
      gname: '',
    },
    body: content,
  }));
  const packed = gzipSync(await packTar(entries), { level: 9 });
  // The tenth byte names the system that packed. https://www.rfc-editor.org/rfc/rfc1952#page-8
  packed[9] = 255;
  await writeFile(archive, packed);
}

let cid = '';
const blocks = new MemoryBlockstore();
for await (const entry of importer(files, blocks, { profile, wrapWithDirectory: true }))
  cid = entry.cid.toString();
console.log(
  JSON.stringify({ cid, profile, cidVersion: 1, rawLeaves: true, chunkBytes: 2 ** 20, maxChildren: 1024 }),
);
