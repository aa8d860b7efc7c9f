import { describe, expect, it } from 'vitest';
import type { ApiKey } from './apiKey.ts';
import { createTag, describeRotation, findUnfinished, readGrantHost, withoutTags } from './tags.ts';

const key = (id: string, fields: Partial<ApiKey>): ApiKey => ({ id, apiKeyType: 'INFERENCE', ...fields });

describe('withoutTags', () => {
  it.each([
    ['agent #7F3KQ2', 'agent'],
    ['agent ~abc123 #7F3KQ2', 'agent'],
    ['agent', 'agent'],
    ['issue #12', 'issue #12'],
    ['', ''],
  ])('behavior: %j', (description, text) => {
    expect(withoutTags(description)).toBe(text);
  });
});

describe('readGrantHost', () => {
  it.each([
    ['app:app.example #7F3KQ2', 'app.example'],
    ['app:127.0.0.1:8080 #7F3KQ2', '127.0.0.1:8080'],
    ['app:[::1]:8080 #7F3KQ2', '[::1]:8080'],
    ['app:xn--bcher-kva.example ~abc123 #7F3KQ2', 'xn--bcher-kva.example'],
    ['my app:app.example #7F3KQ2', undefined],
    ['app:two words #7F3KQ2', undefined],
    ['app: #7F3KQ2', undefined],
    ['', undefined],
  ])('behavior: %j', (description, host) => {
    expect(readGrantHost(description)).toBe(host);
  });
});

describe('describeRotation', () => {
  it.each([
    ['agent #AAAAAA', 'agent ~abc123 #7F3KQ2'],
    ['agent ~zzzzzz #AAAAAA', 'agent ~abc123 #7F3KQ2'],
    [undefined, 'Zecca ~abc123 #7F3KQ2'],
    ['x'.repeat(64), `${'x'.repeat(48)} ~abc123 #7F3KQ2`],
  ])('behavior: %j', (description, expected) => {
    expect(describeRotation({ description, last6Chars: 'abc123' }, '7F3KQ2')).toBe(expected);
  });

  it('behavior: a pair of UTF-16 units is not cut in two', () => {
    const text = describeRotation({ description: `a${'🪙'.repeat(31)}`, last6Chars: 'abc123' }, '7F3KQ2');
    expect(text.length).toBeLessThanOrEqual(64);
    expect(() => encodeURIComponent(text)).not.toThrow();
  });
});

describe('findUnfinished', () => {
  const old = key('old', { last6Chars: 'abc123', description: 'agent', expiresAt: null });
  const fresh = key('new', { last6Chars: 'zzz999', description: 'agent ~abc123 #7F3KQ2', expiresAt: null });

  it('behavior: both keys work', () => {
    expect(findUnfinished([fresh, old, { unreadable: true, index: 2 }])).toEqual([{ old, fresh }]);
  });

  it('behavior: nothing is left to do once the old key is gone, or has its end', () => {
    expect(findUnfinished([fresh])).toEqual([]);
    expect(findUnfinished([fresh, { ...old, expiresAt: '2026-11-22T00:00:00Z' }])).toEqual([]);
  });
});

describe('createTag', () => {
  it('behavior: six characters that cannot be mistaken for each other', () => {
    const tags = Array.from({ length: 200 }, createTag);
    for (const tag of tags) expect(tag).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(new Set(tags).size).toBeGreaterThan(195);
  });
});
