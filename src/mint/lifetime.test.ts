import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLifetime } from './lifetime.ts';

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;

beforeEach(() => vi.useFakeTimers({ now }));
afterEach(() => vi.useRealTimers());

describe('startLifetime', () => {
  it('behavior: counts to the end by the server’s clock', () => {
    const skewMs = -60 * minute;
    const lifetime = startLifetime({ expiresAt: now + skewMs + 15 * minute, skewMs });
    expect(lifetime.remainingMs()).toBe(15 * minute);
    vi.advanceTimersByTime(5 * minute);
    expect(lifetime.remainingMs()).toBe(10 * minute);
  });

  it('behavior: a text without an end lives for 15 minutes', () => {
    expect(startLifetime({ expiresAt: undefined, skewMs: 0 }).remainingMs()).toBe(15 * minute);
  });

  it('behavior: a device that slept finds less left, though its monotonic clock stood still', () => {
    const lifetime = startLifetime({ expiresAt: undefined, skewMs: 0 });
    vi.setSystemTime(now + 20 * minute);
    expect(lifetime.remainingMs()).toBe(-5 * minute);
  });

  it('behavior: a wall clock set back does not lengthen it', () => {
    const lifetime = startLifetime({ expiresAt: undefined, skewMs: 0 });
    vi.advanceTimersByTime(10 * minute);
    vi.setSystemTime(now - 60 * minute);
    expect(lifetime.remainingMs()).toBe(5 * minute);
  });
});
