import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochStart, nextEpoch, periodStart } from './limitPeriod.ts';

describe('periodStart', () => {
  test('behavior: a day, a month, ever, all in UTC', () => {
    const at = Date.parse('2026-11-21T12:34:56Z');
    expect(periodStart('EPOCH', at)).toBe(Date.parse('2026-11-21T00:00:00Z'));
    expect(periodStart('MONTH', at)).toBe(Date.parse('2026-11-01T00:00:00Z'));
    expect(periodStart('LIFETIME', at)).toBe(0);
  });
});

describe('nextEpoch', () => {
  test('behavior: every time lies in its epoch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        expect(epochStart(at)).toBeLessThanOrEqual(at);
        expect(nextEpoch(at)).toBeGreaterThan(at);
        expect(new Date(epochStart(at)).toISOString()).toContain('T00:00:00.000Z');
      }),
    );
  });
});
