import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

const { CI } = process.env;

export default defineConfig(base, {
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/faults',
  // Several cells live through one test.
  timeout: 180_000,
  // A press that cannot be made fails its cell, long before its test is over.
  use: { actionTimeout: 20_000 },
  reporter: [[CI ? 'line' : 'list'], ['../e2e/gridReporter.ts']],
});
