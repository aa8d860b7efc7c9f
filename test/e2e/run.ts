import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { withBuiltPage } from '../sandbox/buildPage.ts';
import { findOrFetchChromium } from './chromium.ts';

/** `npm run test:e2e`: finds a browser, builds the page once for all workers, and hands the rest of the line to Playwright. */
const browser = findOrFetchChromium();
if ('missing' in browser) {
  console.error(browser.missing);
  process.exit(1);
}

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));

process.exitCode = await withBuiltPage('sandbox', async (dist) => {
  const tests = spawn(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser.path, ZECCA_E2E_DIST: dist },
  });
  // Ctrl-C reaches Playwright by itself; staying until it ends lets the built page be removed.
  process.on('SIGINT', () => {});
  process.once('SIGTERM', () => tests.kill('SIGTERM'));
  const [code]: [number | null] = (await once(tests, 'exit')) as [number | null];
  return code ?? 1;
});
