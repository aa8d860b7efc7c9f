import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm test -- fuzz`: the tests of this folder at their full length (runs.ts). */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/fuzz/**/*.test.{ts,tsx}'],
    setupFiles: ['test/clock.setup.ts'],
    env: { FUZZ: 'long' },
    testTimeout: 900_000,
    maxWorkers: 2,
    // As in vite.config.ts: Node alone does not resolve what it imports.
    server: { deps: { inline: ['@tanstack/react-store', '@tanstack/react-table'] } },
  },
});
