import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

const { CI } = process.env;

export default defineConfig(base, {
  testDir: import.meta.dirname,
  outputDir: '../../test-results/faults',
  reporter: [[CI ? 'line' : 'list'], ['./reporter.ts']],
});
