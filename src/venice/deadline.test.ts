import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDeadline } from './deadline.ts';

const never = new Promise<never>(() => {});

describe('startDeadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('behavior: passes on what comes in time, and leaves no timer', async () => {
    const deadline = startDeadline(1000, undefined);
    await expect(deadline.race(Promise.resolve('answer'))).resolves.toBe('answer');
    deadline.clear();
    expect(deadline.ended()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('behavior: ends at the timeout, not before', async () => {
    const deadline = startDeadline(1000, undefined);
    const raced = deadline.race(never).catch(() => 'ended');
    await vi.advanceTimersByTimeAsync(999);
    expect(deadline.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(raced).resolves.toBe('ended');
    expect(deadline.ended()).toBe('timeout');
    expect(deadline.signal.aborted).toBe(true);
  });

  test('behavior: ends with the signal of the caller, and the first cause stays', async () => {
    const caller = new AbortController();
    const deadline = startDeadline(1000, caller.signal);
    caller.abort(new Error('a reason of the caller'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(deadline.ended()).toBe('abort');
  });

  test('behavior: a signal that has ended already ends it at once', () => {
    expect(startDeadline(1000, AbortSignal.abort()).ended()).toBe('abort');
  });

  test('behavior: clear lets go of the signal', () => {
    const caller = new AbortController();
    const removed = vi.spyOn(caller.signal, 'removeEventListener');
    const deadline = startDeadline(1000, caller.signal);
    deadline.clear();
    caller.abort();
    expect(removed).toHaveBeenCalledTimes(1);
    expect(deadline.ended()).toBeUndefined();
  });

  test('behavior: a timeout beyond what setTimeout holds does not fire at once', async () => {
    const deadline = startDeadline(Number.POSITIVE_INFINITY, undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(deadline.ended()).toBeUndefined();
    deadline.clear();
  });
});
