import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noon } from '../../noon.ts';
import { echoLimit, mergeLimit, readExpiry, sentDiem } from './keyOptions.ts';

describe('sentDiem', () => {
  test('behavior: vcu is diem by its old name', () => {
    expect([{ vcu: 3 }, { diem: 0, vcu: 3 }, { diem: null, vcu: 3 }, {}].map(sentDiem)).toEqual([
      3,
      0,
      null,
      undefined,
    ]);
  });
});

describe('mergeLimit', () => {
  test('behavior: absent stays, null goes, 0 is kept', () => {
    const stored = { usd: 5, diem: 7 };
    expect(mergeLimit(stored, undefined)).toEqual(stored);
    expect(mergeLimit(stored, {})).toEqual(stored);
    expect(mergeLimit(stored, { usd: null })).toEqual({ usd: null, diem: 7 });
    expect(mergeLimit(stored, { usd: 0, vcu: 0 })).toEqual({ usd: 0, diem: 0 });
  });
});

describe('echoLimit', () => {
  test('behavior: diem alone is lost, a USD limit of 0 is lost', () => {
    expect(echoLimit({ diem: 7 })).toEqual({ usd: null, diem: null });
    expect(echoLimit({ usd: 0, diem: 7 })).toEqual({ usd: null, diem: 7 });
    expect(echoLimit({ usd: 5 })).toEqual({ usd: 5, diem: null });
    expect(echoLimit(undefined)).toEqual({ usd: null, diem: null });
  });
});

describe('readExpiry', () => {
  test('behavior: empty and null are no expiry', () => {
    expect(['', null, undefined].map((value) => readExpiry(value, noon))).toEqual([null, null, null]);
  });

  test('behavior: any future day is its own UTC midnight', () => {
    const future = fc.date({ min: new Date(noon), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(future, (date) => {
        const day = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
        expect(readExpiry(day, noon)).toBe(`${day}T00:00:00.000Z`);
      }),
    );
  });

  test.each([
    '2027-02-29',
    '2027-13-01',
    '2027-04-31T00:00:00Z',
    '2027-01-01T25:00:00Z',
    '2026-11-21',
    '1999-01-01',
  ])('error: %s', (value) => {
    expect(() => readExpiry(value, noon)).toThrow('Invalid request parameters');
  });
});
