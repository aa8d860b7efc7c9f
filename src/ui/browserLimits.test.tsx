import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteBrowserLimits } from './browserLimits.ts';

const clipboard = { writeText: async () => {} };
const locks = { request: async () => {} };

beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard, locks });
  vi.stubGlobal('isSecureContext', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.limits;
});

function noted(): string | undefined {
  noteBrowserLimits();
  return document.documentElement.dataset.limits;
}

describe('noteBrowserLimits', () => {
  it('behavior: notes nothing where nothing is missing', () => {
    expect(noted()).toBeUndefined();
  });

  it('behavior: a page without TLS cannot copy and cannot see other tabs', () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', false);
    expect(noted()).toBe('locks clipboard insecure');
  });

  it.each(['sessionStorage', 'localStorage'])('behavior: notes that %s is denied', (area) => {
    vi.stubGlobal(area, undefined);
    expect(noted()).toBe('storage');
  });
});
