import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findOrFetchChromium } from '../e2e/chromium.ts';

/**
 * `npm run test:deploy`: every host that docs/deploy.md names, started on this machine. Gets the heavy tools first, which have a
 * lock of their own, and hands the rest of the line to Playwright.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const browser = findOrFetchChromium();
if ('missing' in browser) {
  console.error(browser.missing);
  process.exit(1);
}
for (const [command, ...args] of [
  ['npm', 'ci', '--prefix', 'tools', '--no-audit', '--no-fund', '--silent'],
  // The project's own check leaves the tools out, as it runs without their packages.
  ['npx', 'tsc', '-p', 'tools'],
] as const) {
  if (spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
}

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
const tests = spawn(process.execPath, [playwright, 'test', '--config', config, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser.path },
});
process.on('SIGINT', () => {});
process.once('SIGTERM', () => tests.kill('SIGTERM'));
const [code]: [number | null] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;
