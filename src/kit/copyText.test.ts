import { afterEach, describe, expect, it, vi } from 'vitest';
import { canCopy, copyText } from './copyText.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('copyText', () => {
  it('behavior: writes the text', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await copyText('a text');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a text');
    expect(canCopy()).toBe(true);
  });

  it.each([
    ['a page without TLS', {}],
    ['a browser that refuses', { clipboard: { writeText: () => Promise.reject(new DOMException('no')) } }],
  ])('error: %s rejects, and does not throw', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    const copied = copyText('a text');
    await expect(copied).rejects.toBeDefined();
  });

  it('error: without a clipboard nothing can be copied', () => {
    vi.stubGlobal('navigator', {});
    expect(canCopy()).toBe(false);
  });
});
