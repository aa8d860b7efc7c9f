import { afterEach, beforeEach, expect, vi } from 'vitest';

// React tells of mistakes on the console alone, and so do libraries: a test that writes there has
// failed. One that means to replaces the method itself.
const levels = ['error', 'warn', 'log', 'info', 'debug'] as const;
const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  for (const level of levels)
    vi.spyOn(console, level).mockImplementation((...parts) => {
      written.push(`console.${level}: ${parts.map(String).join(' ').slice(0, 500)}`);
    });
});

afterEach(() => {
  expect(written, 'what was written to the console').toEqual([]);
});
