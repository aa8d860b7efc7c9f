import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

const { CI } = process.env;

export default defineConfig(base, {
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/oddities',
  // Several cells live through one test.
  timeout: 180_000,
  use: { actionTimeout: 20_000 },
  reporter: [[CI ? 'line' : 'list'], ['../e2e/gridReporter.ts']],
});
