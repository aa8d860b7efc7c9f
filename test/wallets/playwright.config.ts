import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

export default defineConfig(base, {
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/wallets',
});
