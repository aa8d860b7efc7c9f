import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from '../kit/decimal.ts';
import type { ChartDay } from '../venice/billing.ts';
import { spendByCurrency, splitByCurrency } from './spendByCurrency.ts';

const date = Date.UTC(2026, 10, 21);
const day = (amounts: Record<string, string>): ChartDay => ({
  date,
  amounts: Object.entries(amounts).map(([name, amount]) => ({ name, amount })),
});

describe('splitByCurrency', () => {
  it('behavior: what was not paid in USD was paid in DIEM, and each name stays in both', () => {
    expect(splitByCurrency([day({ a: '0.3', b: '2' })], [day({ a: '0.1' })])).toEqual({
      USD: [day({ a: '0.1', b: '0' })],
      DIEM: [day({ a: '0.2', b: '2' })],
    });
  });

  it('behavior: the dust of Venice’s floats is nothing', () => {
    const split = splitByCurrency([day({ a: '0.30000000000000004' })], [day({ a: '0.3' })]);
    expect(split?.DIEM).toEqual([day({ a: '0' })]);
  });

  it('error: a part that is more than the whole is no part of it', () => {
    expect(splitByCurrency([day({ a: '1' })], [day({ a: '1.1' })])).toBeUndefined();
  });

  it('behavior: an unreadable day is one in both', () => {
    const row = { unreadable: true, index: 0 } as const;
    expect(splitByCurrency([row], [])).toEqual({ DIEM: [row], USD: [row] });
  });

  it('behavior: both together are the whole', () => {
    const units = fc.nat(1e6);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.tuple(units, units)), (amounts) => {
        const write = (read: (pair: [number, number]) => number) =>
          day(Object.fromEntries(Object.entries(amounts).map(([name, pair]) => [name, `${read(pair)}`])));
        const split = splitByCurrency([write(([usd, diem]) => usd + diem)], [write(([usd]) => usd)]);
        const sum = (days: readonly unknown[] = []) =>
          sumDecimals(days.flatMap((each) => (each as ChartDay).amounts.map(({ amount }) => amount)));
        expect(sumDecimals([sum(split?.USD), sum(split?.DIEM)])).toBe(
          sum([write(([usd, diem]) => usd + diem)]),
        );
      }),
    );
  });
});

describe('spendByCurrency', () => {
  const range = { days: 1, now: date };

  it('behavior: the lines of each currency are those of both', () => {
    const { series, split } = spendByCurrency(
      [day({ a: '5', b: '1' })],
      [day({ b: '1' })],
      ['b', 'a'],
      range,
    );
    expect([series, split?.DIEM, split?.USD].map((each) => [each?.names, each?.totals])).toEqual([
      [
        ['b', 'a'],
        ['1', '5'],
      ],
      [
        ['b', 'a'],
        ['0', '5'],
      ],
      [
        ['b', 'a'],
        ['1', '0'],
      ],
    ]);
  });

  it('behavior: an older server tells of both together', () => {
    const { series, split } = spendByCurrency([day({ a: '5' })], undefined, undefined, range);
    expect([series?.totals, split]).toEqual([['5'], undefined]);
  });
});
