import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installTools } from '../../tools/hosts/tools.ts';
import { findOrFetchChromium } from '../e2e/chromium.ts';

/**
 * `npm test -- hosts`: every host that docs/deploy.md names, started on this machine. Gets the
 * heavy tools first, which have a lock of their own, and hands the rest of the line to Playwright.
 */
const browser = findOrFetchChromium();
if ('missing' in browser) {
  console.error(browser.missing);
  process.exit(1);
}
installTools();

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
const tests = spawn(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser.whole ?? browser.path },
});
process.on('SIGINT', () => {});
process.once('SIGTERM', () => tests.kill('SIGTERM'));
const [code]: [number | null] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;
