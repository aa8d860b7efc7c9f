import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAgain } from './loadAgain.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lost = new TypeError('Failed to fetch dynamically imported module');

describe('loadAgain', () => {
  it('behavior: what comes is asked for once', async () => {
    const load = vi.fn(async () => 'part');
    expect(await loadAgain(load)).toBe('part');
    expect(load).toHaveBeenCalledOnce();
  });

  it('behavior: what is lost twice is asked for a third time', async () => {
    const load = vi
      .fn(async () => 'part')
      .mockRejectedValueOnce(lost)
      .mockRejectedValueOnce(lost);
    const part = loadAgain(load);
    await vi.runAllTimersAsync();
    expect(await part).toBe('part');
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('error: what does not come at all rejects with the last error', async () => {
    const load = vi.fn(() => Promise.reject(lost));
    const part = expect(loadAgain(load)).rejects.toBe(lost);
    await vi.runAllTimersAsync();
    await part;
    expect(load).toHaveBeenCalledTimes(3);
  });
});
