import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preloadWhenIdle } from './preloadWhenIdle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('preloadWhenIdle', () => {
  it('behavior: waits until the browser is idle', () => {
    const requestIdleCallback = vi.fn((_idle: () => void) => 1);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('requestIdleCallback', requestIdleCallback);
    const preload = vi.fn();
    preloadWhenIdle({ preload });
    expect(preload).not.toHaveBeenCalled();
    requestIdleCallback.mock.calls[0]?.[0]();
    expect(preload).toHaveBeenCalledOnce();
  });

  it('behavior: waits two seconds where the browser cannot tell', () => {
    vi.stubGlobal('navigator', { connection: { saveData: false } });
    const preload = vi.fn();
    preloadWhenIdle({ preload });
    vi.advanceTimersByTime(1_999);
    expect(preload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(preload).toHaveBeenCalledOnce();
  });

  it('behavior: fetches nothing for a visitor who saves data', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const preload = vi.fn();
    preloadWhenIdle({ preload });
    vi.advanceTimersByTime(60_000);
    expect(preload).not.toHaveBeenCalled();
  });
});
