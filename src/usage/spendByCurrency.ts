import { type DayRange, type SpendSeries, spendByName } from '../charts/spendSeries.ts';
import { negate, sumDecimals } from '../kit/decimal.ts';
import type { ChartDay } from '../venice/billing.ts';
import { isReadable, type Row } from '../venice/reading.ts';

/** A chart in both currencies and, where Venice tells them apart, in each; all three have the same lines. */
export type SpendByCurrency = {
  series: SpendSeries | undefined;
  split: { DIEM: SpendSeries; USD: SpendSeries } | undefined;
};

/** Spending by day and name; `whole` and `usd` are what Venice sent, `top` its order of the names. */
export function spendByCurrency(
  whole: readonly Row<ChartDay>[] | undefined,
  usd: readonly Row<ChartDay>[] | undefined,
  top: readonly string[] | undefined,
  range: DayRange,
): SpendByCurrency {
  const series = whole && spendByName(whole, top, range);
  const split = whole && usd && splitByCurrency(whole, usd);
  const draw = (days: readonly Row<ChartDay>[]) => spendByName(days, series?.names, range);
  return { series, split: split && { DIEM: draw(split.DIEM), USD: draw(split.USD) } };
}

/**
 * The days of a chart by what they were paid with. Each has the names of the whole, so that a line
 * keeps its place.
 */
export type SplitDays = { DIEM: Row<ChartDay>[]; USD: Row<ChartDay>[] };

/** Venice adds floats: a difference smaller than this is none. */
const dust = 1e-6;

/**
 * Venice tells what was spent in both currencies, and the part of it in USD; the rest is DIEM.
 *
 * @returns undefined where the part is more than the whole, which then is no sum of both
 */
export function splitByCurrency(
  whole: readonly Row<ChartDay>[],
  usd: readonly Row<ChartDay>[],
): SplitDays | undefined {
  const inUsd = new Map(usd.filter(isReadable).map(({ date, amounts }) => [date, sumByName(amounts)]));
  const split: SplitDays = { DIEM: [], USD: [] };
  for (const row of whole) {
    if (!isReadable(row)) {
      split.DIEM.push(row);
      split.USD.push(row);
      continue;
    }
    const { date } = row;
    const amounts = [...sumByName(row.amounts)].map(([name, all]) => {
      const part = inUsd.get(date)?.get(name) ?? '0';
      return { name, part, rest: sumDecimals([all, negate(part)]) };
    });
    if (amounts.some(({ rest }) => Number(rest) < -dust)) return undefined;
    split.USD.push({ date, amounts: amounts.map(({ name, part }) => ({ name, amount: part })) });
    split.DIEM.push({
      date,
      amounts: amounts.map(({ name, rest }) => ({ name, amount: Number(rest) < dust ? '0' : rest })),
    });
  }
  return split;
}

function sumByName(amounts: ChartDay['amounts']): Map<string, string> {
  const sums = new Map<string, string>();
  for (const { name, amount } of amounts) sums.set(name, sumDecimals([sums.get(name) ?? '0', amount]));
  return sums;
}
