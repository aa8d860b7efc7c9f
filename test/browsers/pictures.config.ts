import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run tool -- engines`: pictures of ten states in each engine, in test-results/engines. */
export default defineConfig(base, { testMatch: 'pictures.ts', reporter: 'list' });
