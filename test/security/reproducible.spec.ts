import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { filesIn, sha256, sumsOf, treeHash } from '../../release/tree.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What no fresh clone has. */
const local = ['.git', 'node_modules', 'dist', 'dist.release', 'recipes', 'test-results', 'tools'];

/** Two people who never met: other folders, one with a space, other clocks, languages, homes and habits. */
const builders = [
  { folder: 'zecca', umask: '022', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', HOME: '/nonexistent' } },
  {
    folder: 'la Zecca di Venezia',
    umask: '077',
    env: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: tmpdir() },
  },
];

test('behavior: two clean builds, in other places and times, give one hash, one archive and one CID', async () => {
  const place = await mkdtemp(join(tmpdir(), 'zecca-twice-'));
  const results: { tree: string; sums: string; archive: string; cid: string }[] = [];
  try {
    for (const { folder, umask, env } of builders) {
      const copy = join(place, folder);
      for (const name of (await readdir(root)).filter((entry) => !local.includes(entry)))
        await cp(join(root, name), join(copy, name), { recursive: true });
      // Hard links where the file system has them: the same packages in another place, as npm ci
      // would lay them.
      const modules = [join(root, 'node_modules'), join(copy, 'node_modules')];
      await run('cp', ['-al', ...modules]).catch(() => run('cp', ['-a', ...modules]));

      const { NODE_ENV: _, ...inherited } = process.env;
      const build = `umask ${umask} && exec "$0" node_modules/vite/bin/vite.js build --logLevel error`;
      await run('sh', ['-c', build, process.execPath], { cwd: copy, env: { ...inherited, ...env } });

      const [dist, archive] = [join(copy, 'dist'), join(place, `${folder}.tar.gz`)];
      const packing = ['--import', 'tsx', 'tools/pack.ts', dist, archive];
      const { stdout } = await run(process.execPath, packing, { cwd: root, env: { ...process.env, ...env } });
      results.push({
        tree: treeHash(dist),
        sums: sumsOf(dist),
        archive: sha256(await readFile(archive)),
        cid: JSON.parse(stdout).cid,
      });
      for (const file of filesIn(dist)) expect(await readFile(join(dist, file), 'utf8')).not.toContain(place);
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  const [one, other] = results;
  console.log(`tree ${one?.tree}\ncid ${one?.cid}\narchive ${one?.archive}`);
  expect(other).toEqual(one);
  expect(one?.cid).toMatch(/^bafybei[a-z2-7]{52}$/);
});
