import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUuid } from './createUuid.ts';

const version4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createUuid', () => {
  it('behavior: is a version 4 UUID, each time another', () => {
    expect(createUuid()).toMatch(version4);
    expect(createUuid()).not.toBe(createUuid());
  });

  it('behavior: so it is in a page without TLS, which has no crypto.randomUUID', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const made = Array.from({ length: 100 }, createUuid);
    for (const uuid of made) expect(uuid).toMatch(version4);
    expect(new Set(made).size).toBe(100);
  });
});
