import { defineConfig } from '@playwright/test';
import tests from '../e2e/playwright.config.ts';

/** `npm run tool -- screenshots`: the browser of the tests, with nothing to say but what went wrong. */
export default defineConfig(tests, {
  testDir: '.',
  testMatch: ['screenshots.spec.ts', 'pictures.spec.ts'],
  globalSetup: './screenshotFolder.ts',
  reporter: 'line',
});
