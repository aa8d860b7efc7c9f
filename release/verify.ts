import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSite } from './compare.ts';
import { filesIn, treeHash } from './tree.ts';

/**
 * `npm run verify -- <url> [--no-headers]`: does a site serve what was built here? Ends with 1
 * where it does not.
 */
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!given || !URL.canParse(given)) {
  console.error('Say where the site is: npm run verify -- https://example.org/');
  process.exit(2);
}
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is nothing to compare with yet: check out the release, then npm ci && npm run build');
  process.exit(2);
}
const url = given.endsWith('/') ? given : `${given}/`;
const differences = await compareSite(url, dist, { headers: !process.argv.includes('--no-headers') });
for (const difference of differences) console.error(difference);
if (differences.length > 0) process.exit(1);
console.log(`${url} serves this build: ${filesIn(dist).length - 1} files, tree ${treeHash(dist)}`);
