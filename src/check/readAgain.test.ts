import { afterEach, describe, expect, it, vi } from 'vitest';
import { mayReadAgain, readOnReturn, shortestPauseMs } from './readAgain.ts';

afterEach(() => void vi.useRealTimers());

describe('mayReadAgain', () => {
  it.each([
    ['nothing was read yet', { dataUpdatedAt: 0, errorUpdatedAt: 0 }, true],
    ['the answer is young', { dataUpdatedAt: 90_001, errorUpdatedAt: 0 }, false],
    ['the answer is ten seconds old', { dataUpdatedAt: 90_000, errorUpdatedAt: 0 }, true],
    ['an old answer, and a young failure', { dataUpdatedAt: 1, errorUpdatedAt: 95_000 }, false],
  ])('behavior: %s', (_, last, expected) => {
    expect(mayReadAgain(last, 100_000)).toBe(expected);
  });
});

describe('readOnReturn', () => {
  it('behavior: goes by the clock', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const query = { state: { dataUpdatedAt: Date.now(), errorUpdatedAt: 0 } };
    expect(readOnReturn(query)).toBe(false);
    vi.setSystemTime(1_000_000 + shortestPauseMs);
    expect(readOnReturn(query)).toBe(true);
  });
});
