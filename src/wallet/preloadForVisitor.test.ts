import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preloadForVisitor } from './preloadForVisitor.ts';

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('preloadForVisitor', () => {
  it('behavior: waits for a visitor, then until the browser is idle', () => {
    const requestIdleCallback = vi.fn((_idle: () => void) => 1);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('requestIdleCallback', requestIdleCallback);
    const preload = vi.fn();
    preloadForVisitor({ preload });
    vi.advanceTimersByTime(60_000);
    expect(requestIdleCallback).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('pointermove'));
    expect(preload).not.toHaveBeenCalled();
    requestIdleCallback.mock.calls[0]?.[0]();
    expect(preload).toHaveBeenCalledOnce();
  });

  it('behavior: waits two seconds more where the browser cannot tell, and fetches once', () => {
    vi.stubGlobal('navigator', { connection: { saveData: false } });
    const preload = vi.fn();
    preloadForVisitor({ preload });
    page.dispatchEvent(new Event('keydown'));
    page.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(1_999);
    expect(preload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(preload).toHaveBeenCalledOnce();
  });

  it('behavior: fetches nothing for a visitor who saves data', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const preload = vi.fn();
    preloadForVisitor({ preload });
    page.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(60_000);
    expect(preload).not.toHaveBeenCalled();
  });
});
