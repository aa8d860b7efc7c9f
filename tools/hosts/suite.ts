import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findOrFetchChromium } from '../../test/e2e/chromium.ts';
import { missing, names } from './engines.ts';
import { installTools } from './tools.ts';

/**
 * `npm test -- host nginx`: the whole browser suite, in a whole browser, with the page on that host
 * in place of the sandbox's own server, each test under the same watch for a policy violation. The
 * rest of the line goes to Playwright.
 */
const [chosen, ...rest] = process.argv.slice(2);
const engine = names.find((name) => name === chosen);
if (!engine) {
  console.error(`Name the host first: ${names.map((name) => `"${name}"`).join(', ')}.`);
  process.exit(1);
}
const absent = missing(engine);
if (absent) {
  console.error(absent);
  process.exit(1);
}
const browser = findOrFetchChromium();
if ('missing' in browser) {
  console.error(browser.missing);
  process.exit(1);
}
if (engine === 'cloudflare') installTools();

const run = fileURLToPath(new URL('../../test/e2e/run.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', run, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser.whole ?? browser.path, ZECCA_E2E_ENGINE: engine },
});
process.exitCode = status ?? 1;
