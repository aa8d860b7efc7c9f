import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from '../kit/decimal.ts';
import { mostSeries } from '../ui/mostSeries.ts';
import type { ChartDay, DaySpend } from '../venice/billing.ts';
import type { Row } from '../venice/reading.ts';
import { spendByDay, spendByName } from './spendSeries.ts';

const dayMs = 86_400_000;
const today = Date.UTC(2026, 10, 21);
const range = { days: 3, now: today + 12 * 3_600_000 };

describe('spendByDay', () => {
  it('behavior: every day of the range, oldest first, and the sums to the last digit', () => {
    const rows: Row<DaySpend>[] = [
      { date: '2026-11-21', DIEM: '0.1', USD: '1' },
      { date: '2026-11-19', DIEM: '0.2', USD: undefined },
    ];
    expect(spendByDay(rows, range)).toEqual({
      names: ['DIEM', 'USD'],
      hasRest: false,
      days: [
        { at: today - 2 * dayMs, amounts: ['0.2', '0'] },
        { at: today - dayMs, amounts: ['0', '0'] },
        { at: today, amounts: ['0.1', '1'] },
      ],
      totals: ['0.3', '1'],
      unreadable: 0,
    });
  });

  it('behavior: a day that is none, or out of the range, is counted as unreadable and the rest stands', () => {
    const rows: Row<DaySpend>[] = [
      { date: 'soon', DIEM: '1', USD: '1' },
      { date: '2025-01-01', DIEM: '1', USD: '1' },
      { unreadable: true, index: 2 },
      { date: '2026-11-20T10:00:00Z', DIEM: '5', USD: '0' },
    ];
    expect(spendByDay(rows, range)).toMatchObject({ totals: ['5', '0'], unreadable: 3 });
  });

  it('behavior: where Venice is already in the next day, that day is the last', () => {
    const { days } = spendByDay([{ date: '2026-11-22', DIEM: '1', USD: '0' }], range);
    expect(days.map(({ at }) => at)).toEqual([today - dayMs, today, today + dayMs]);
  });
});

describe('spendByName', () => {
  const day = (at: number, amounts: Record<string, string>): ChartDay => ({
    date: at,
    amounts: Object.entries(amounts).map(([name, amount]) => ({ name, amount })),
  });

  it('behavior: Venice’s order first, then what spent most; nine and more are one line', () => {
    const named = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`m${index}`, `${index}.5`]));
    const series = spendByName([day(today, named)], ['m3', 'never', 'm3'], range);
    expect(series.names).toEqual(['m3', 'm9', 'm8', 'm7', 'm6', 'm5', 'm4', 'm2']);
    expect(series.hasRest).toBe(true);
    expect(series.totals.at(-1)).toBe('2');
  });

  it('behavior: nothing is lost and nothing is doubled, whatever the names', () => {
    const amount = fc
      .nat(1e6)
      .map((units) => `${Math.floor(units / 1000)}.${String(units % 1000).padStart(3, '0')}`);
    const rows = fc.array(
      fc.record({
        date: fc.integer({ min: today - 2 * dayMs, max: today + dayMs - 1 }),
        amounts: fc.array(fc.record({ name: fc.string(), amount }), { maxLength: 12 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.array(fc.string()), (list, top) => {
        const { totals, days, names, hasRest, unreadable } = spendByName(list, top, range);
        expect(sumDecimals(totals)).toBe(
          sumDecimals(list.flatMap((row) => row.amounts.map((each) => each.amount))),
        );
        expect(days).toHaveLength(range.days);
        expect(names.length).toBeLessThanOrEqual(mostSeries);
        for (const { amounts } of days) expect(amounts).toHaveLength(names.length + (hasRest ? 1 : 0));
        expect(unreadable).toBe(0);
      }),
    );
  });
});
