import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { withBuiltPage } from '../sandbox/buildPage.ts';
import { findOrFetchChromium } from './chromium.ts';

/**
 * Finds a browser, builds the page once for all workers, and hands the rest of the line to Playwright.
 *
 * @param config where Playwright's configuration is
 * @param define what replaces the environment in the page; the sandbox on the page's own origin unless told
 * @returns the exit code
 */
export async function runPlaywright(config: URL, define?: Record<string, string>): Promise<number> {
  const browser = findOrFetchChromium();
  if ('missing' in browser) {
    console.error(browser.missing);
    return 1;
  }
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const line = [cli, 'test', '--config', fileURLToPath(config), ...process.argv.slice(2)];
  return withBuiltPage(
    'sandbox',
    async (dist) => {
      const tests = spawn(process.execPath, line, {
        stdio: 'inherit',
        env: {
          ...process.env,
          CHROMIUM_PATH: browser.path,
          ...(browser.whole && { ZECCA_E2E_WHOLE_CHROMIUM: browser.whole }),
          ZECCA_E2E_DIST: dist,
        },
      });
      // Ctrl-C reaches Playwright by itself; staying until it ends lets the built page be removed.
      process.on('SIGINT', () => {});
      process.once('SIGTERM', () => tests.kill('SIGTERM'));
      const [code]: [number | null] = (await once(tests, 'exit')) as [number | null];
      return code ?? 1;
    },
    define,
  );
}
