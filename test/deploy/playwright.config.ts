import { defineConfig } from '@playwright/test';
import e2e from '../e2e/playwright.config.ts';

/** As the browser tests, but one after another: they share the engines. */
export default defineConfig(e2e, {
  testDir: '..',
  testMatch: ['deploy/*.spec.ts', 'security/*.spec.ts'],
  outputDir: '../../test-results/deploy',
  fullyParallel: false,
  workers: 1,
});
