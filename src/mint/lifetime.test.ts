import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLifetime } from './lifetime.ts';

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;

beforeEach(() => vi.useFakeTimers({ now }));
afterEach(() => vi.useRealTimers());

describe('startLifetime', () => {
  it('behavior: counts the life from the receipt', () => {
    const lifetime = startLifetime({ lifeMs: 15 * minute });
    expect(lifetime.remainingMs()).toBe(15 * minute);
    vi.advanceTimersByTime(5 * minute);
    expect(lifetime.remainingMs()).toBe(10 * minute);
  });

  it('behavior: a text without an end lives for 15 minutes', () => {
    expect(startLifetime({ lifeMs: undefined }).remainingMs()).toBe(15 * minute);
  });

  it('behavior: a device that slept finds less left, though its monotonic clock stood still', () => {
    const lifetime = startLifetime({ lifeMs: undefined });
    vi.setSystemTime(now + 20 * minute);
    expect(lifetime.remainingMs()).toBe(-5 * minute);
  });

  it('behavior: no life is longer than a timer can run', () => {
    expect(startLifetime({ lifeMs: 1e12 }).remainingMs()).toBe(24 * 60 * minute);
  });

  it('behavior: a wall clock set back does not lengthen it', () => {
    const lifetime = startLifetime({ lifeMs: undefined });
    vi.advanceTimersByTime(10 * minute);
    vi.setSystemTime(now - 60 * minute);
    expect(lifetime.remainingMs()).toBe(5 * minute);
  });
});
