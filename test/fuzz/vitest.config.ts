import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:fuzz`: the tests of this folder at their full length (runs.ts). */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/fuzz/**/*.test.{ts,tsx}'],
    env: { FUZZ: 'long' },
    testTimeout: 900_000,
    maxWorkers: 2,
  },
});
