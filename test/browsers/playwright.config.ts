import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

const { CI } = process.env;

export default defineConfig(base, {
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browsers',
  reporter: [[CI ? 'line' : 'list'], ['./reporter.ts']],
  projects: [{ name: 'Chromium' }, { name: 'Firefox' }, { name: 'WebKit' }],
});
