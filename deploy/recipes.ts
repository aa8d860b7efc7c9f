import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHeaders } from '../build/headers.ts';
import { caddyfile } from './caddy.ts';
import { netlifyToml } from './netlify.ts';
import { nginxConf } from './nginx.ts';
import { vercelJson } from './vercel.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm run tool -- recipes`: what each host needs beside `dist/`, in `recipes/`, from the headers
 * of that very build.
 */
const rules = parseHeaders(
  await readFile(join(root, 'dist/_headers'), 'utf8').catch(() => {
    console.error('There is no dist/_headers yet: npm run build makes it.');
    process.exit(1);
  }),
);
const folder = join(root, 'recipes');
const files = {
  'nginx.conf': nginxConf(rules),
  Caddyfile: caddyfile(rules),
  'netlify.toml': netlifyToml(),
  'vercel.json': `${JSON.stringify(vercelJson(rules), null, 2)}\n`,
};
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
console.log(
  `recipes/: ${Object.keys(files).join(', ')}. Cloudflare reads dist/_headers; docs/deploy.md says more.`,
);
