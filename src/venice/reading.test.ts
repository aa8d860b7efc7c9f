import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecimalString, isReadable, lenient, rows } from './reading.ts';
import { z } from './zod.ts';

const Coin = z.object({ name: z.string(), weight: lenient(z.number()) });

describe('rows', () => {
  test('behavior: a bad row keeps its place, the rest lives on', () => {
    const list = [{ name: 'zecchino', weight: 3.5, mint: 'dropped' }, { name: 1 }, null, { name: 'ducat' }];
    expect(z.parse(rows(Coin), list)).toEqual([
      { name: 'zecchino', weight: 3.5 },
      { unreadable: true, index: 1 },
      { unreadable: true, index: 2 },
      { name: 'ducat' },
    ]);
  });

  test('error: what is no list is no list of rows', () => {
    for (const value of [{}, 'text', null, undefined, { 0: { name: 'a' }, length: 1 }])
      expect(z.safeParse(rows(Coin), value).success).toBe(false);
  });

  test('behavior: any list parses, row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (list) => {
        expect(z.parse(rows(Coin), list)).toHaveLength(list.length);
      }),
    );
  });
});

describe('isReadable', () => {
  test('behavior: tells a row from its absence', () => {
    expect(z.parse(rows(Coin), [{ name: 'ducat' }, 1]).filter(isReadable)).toEqual([{ name: 'ducat' }]);
  });
});

describe('lenient', () => {
  test('behavior: another type reads as missing, never as null or 0', () => {
    for (const weight of ['3', null, {}, [], true, undefined])
      expect(z.parse(Coin, { name: 'a', weight }).weight).toBeUndefined();
    expect(z.parse(Coin, { name: 'a', weight: 0 }).weight).toBe(0);
  });
});

describe('DecimalString', () => {
  test('behavior: digits stay as they came, to the last one', () => {
    for (const text of [
      '10.2424',
      '0',
      '-0.10',
      '0.1000000000000000055511151231257827',
      '99999999999999999999',
    ])
      expect(z.parse(DecimalString, text)).toBe(text);
  });

  test('behavior: a number becomes the string it is written as', () => {
    expect(z.parse(DecimalString, 10.5)).toBe('10.5');
    expect(z.parse(DecimalString, 0)).toBe('0');
    expect(z.parse(DecimalString, 1e-7)).toBe('0.0000001');
  });

  test('error: no other form of a number', () => {
    for (const text of [
      '',
      ' 1',
      '1e5',
      '0x10',
      '1,5',
      '.5',
      '5.',
      'NaN',
      'Infinity',
      '١',
      '1\n',
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
    ])
      expect([text, z.safeParse(DecimalString, text).success]).toEqual([text, false]);
  });
});
