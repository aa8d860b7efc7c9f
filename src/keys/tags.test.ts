import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../venice/apiKey.ts';
import {
  describeRotation,
  findUnfinished,
  readFullCaps,
  readPredecessor,
  withFullCaps,
  withoutTags,
} from './tags.ts';

const key = (id: string, fields: Partial<ApiKey>): ApiKey => ({ id, apiKeyType: 'INFERENCE', ...fields });

describe('withoutTags', () => {
  it.each([
    ['agent #7F3KQ2', 'agent'],
    ['agent ~abc123 #7F3KQ2', 'agent'],
    ['agent ~abc123 ^5/0.5@261122 #7F3KQ2', 'agent'],
    ['agent', 'agent'],
    ['issue #12', 'issue #12'],
    ['', ''],
  ])('behavior: %j', (description, text) => {
    expect(withoutTags(description)).toBe(text);
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

describe('withFullCaps', () => {
  const from = Date.UTC(2026, 10, 22);

  it('behavior: writes beside the other tags, and takes away', () => {
    const written = withFullCaps('agent ~abc123 #7F3KQ2', { usd: 5, diem: undefined, from });
    expect(written).toBe('agent ~abc123 ^5/@261122 #7F3KQ2');
    expect(readPredecessor(written)).toBe('abc123');
    expect(withFullCaps(written, undefined)).toBe('agent ~abc123 #7F3KQ2');
    expect(readFullCaps('agent ~abc123 #7F3KQ2')).toBeUndefined();
  });

  it('behavior: whatever is written is read again, within the 64 characters of a description', () => {
    const cap = fc.option(
      fc.integer({ min: 1, max: 999_999_999_999 }).map((millionths) => millionths / 1e6),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), cap, cap, (text, usd, diem) => {
        const caps = { usd, diem, from };
        const written = withFullCaps(
          describeRotation({ description: text, last6Chars: 'abc123' }, '7F3KQ2'),
          caps,
        );
        expect(readFullCaps(written)).toEqual(caps);
        expect(written.length).toBeLessThanOrEqual(64);
        expect(written).toMatch(/ #7F3KQ2$/);
      }),
    );
  });
});
