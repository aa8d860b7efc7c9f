import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAlarm, startTimer } from './clock.ts';

const dayMs = 24 * 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('startTimer', () => {
  it('behavior: runs down as time passes, and below 0 after its end', () => {
    const timer = startTimer(30_000);
    vi.advanceTimersByTime(10_000);
    expect(timer.remainingMs()).toBe(20_000);
    vi.advanceTimersByTime(25_000);
    expect(timer.remainingMs()).toBe(-5000);
  });

  it('behavior: a wall clock that is set back does not lengthen it', () => {
    const timer = startTimer(30_000);
    vi.setSystemTime(-dayMs);
    vi.advanceTimersByTime(10_000);
    expect(timer.remainingMs()).toBe(20_000);
  });

  it('behavior: a sleep counts, though the monotonic clock stood still', () => {
    const timer = startTimer(30_000);
    vi.setSystemTime(dayMs);
    expect(timer.remainingMs()).toBe(30_000 - dayMs);
  });
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

  it('behavior: rings at its time on a wall clock that was set back', () => {
    const ring = vi.fn();
    setAlarm(95_000, ring);
    vi.setSystemTime(-dayMs);
    vi.advanceTimersByTime(94_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('behavior: a span that is over rings, though not within the call', () => {
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
