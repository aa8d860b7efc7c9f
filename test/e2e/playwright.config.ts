import { defineConfig } from '@playwright/test';

const { CI, CHROMIUM_PATH } = process.env;

/**
 * A browser that talks to nobody but the page: without its own background traffic, and without a
 * sandbox that containers lack.
 */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/*.spec.ts', 'states/accessible.spec.ts'],
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // On a machine whose other work nobody knows, once more; what passes then is listed as flaky, and
  // is to be mended.
  retries: CI ? 1 : 0,
  forbidOnly: Boolean(CI),
  reporter: CI ? 'line' : 'list',
  // Generous, since a busy machine is not a fault of the page.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    // Colours are judged and buttons pressed as they end up, not on their way.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 900 },
    launchOptions: { args, ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }) },
  },
});
