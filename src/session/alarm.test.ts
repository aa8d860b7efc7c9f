import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAlarm } from './alarm.ts';

const dayMs = 24 * 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('setAlarm', () => {
  it('behavior: rings once, at its time', () => {
    const ring = vi.fn();
    setAlarm(95_000, ring);
    vi.advanceTimersByTime(94_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(dayMs);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('behavior: a year away is not at once, though it is over 2^31 ms', () => {
    const ring = vi.fn();
    setAlarm(365 * dayMs, ring);
    vi.advanceTimersByTime(dayMs);
    expect(ring).not.toHaveBeenCalled();
  });

  it('behavior: after a sleep over its time it rings within half a minute', () => {
    const ring = vi.fn();
    setAlarm(dayMs, ring);
    vi.setSystemTime(2 * dayMs);
    vi.advanceTimersByTime(30_000);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('behavior: a time that has passed rings, though not within the call', () => {
    const ring = vi.fn();
    setAlarm(-1, ring);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('behavior: turned off, it is silent', () => {
    const ring = vi.fn();
    setAlarm(1000, ring)();
    vi.advanceTimersByTime(dayMs);
    expect(ring).not.toHaveBeenCalled();
  });
});
