import { sumDecimals } from '../kit/decimal.ts';
import { mostSeries } from '../ui/mostSeries.ts';
import type { ChartDay, DaySpend } from '../venice/billing.ts';
import { isReadable, type Row } from '../venice/reading.ts';

const dayMs = 24 * 60 * 60_000;

/** A UTC day by its midnight, ms since 1970, with an amount (a decimal string) for each line. */
export type SpendDay = { at: number; amounts: readonly string[] };

/** What a chart shows. Every day is there, oldest first, also where nothing was spent. */
export type SpendSeries = {
  days: readonly SpendDay[];
  /** From the bottom of a bar upwards; outside strings, to be cleaned where they are shown. */
  names: readonly string[];
  /** Whether one more line follows, of all that has no line of its own. */
  hasRest: boolean;
  /** The sum of each line. */
  totals: readonly string[];
  /** Rows that could not be read, or that belong to no day of the range. */
  unreadable: number;
};

/** The last so many UTC days, today included. */
export type DayRange = { days: number; now: number };

/**
 * Spending by day and currency: the lines are DIEM and USD, an amount that Venice left out counts
 * as none.
 */
export function spendByDay(rows: readonly Row<DaySpend>[], range: DayRange): SpendSeries {
  const entries = rows.map((row) =>
    isReadable(row)
      ? {
          at: Date.parse(row.date),
          amounts: [
            { name: 'DIEM', amount: row.DIEM ?? '0' },
            { name: 'USD', amount: row.USD ?? '0' },
          ],
        }
      : undefined,
  );
  return toSeries(entries, () => ['DIEM', 'USD'], range);
}

/** Spending by day and name; `top` are the names in Venice's own order, where it sent them. */
export function spendByName(
  rows: readonly Row<ChartDay>[],
  top: readonly string[] = [],
  range: DayRange,
): SpendSeries {
  const entries = rows.map((row) => (isReadable(row) ? { at: row.date, amounts: row.amounts } : undefined));
  return toSeries(entries, (found) => chooseNames(found, top), range);
}

type Entry = { at: number; amounts: readonly { name: string; amount: string }[] };

function toSeries(
  entries: readonly (Entry | undefined)[],
  choose: (found: ReadonlyMap<string, string[]>) => string[],
  { days, now }: DayRange,
): SpendSeries {
  const last = lastDay(entries, now);
  const first = last - (days - 1) * dayMs;
  const placed = entries.filter((entry): entry is Entry => {
    const day = entry ? startOfDay(entry.at) : Number.NaN;
    return day >= first && day <= last;
  });
  const found = new Map<string, string[]>();
  for (const { amounts } of placed) for (const { name, amount } of amounts) push(found, name, amount);
  const names = choose(found);
  const lines = new Map(names.map((name, line) => [name, line]));
  const hasRest = [...found.keys()].some((name) => !lines.has(name));

  const cells = new Map<number, string[][]>();
  const lineCount = names.length + (hasRest ? 1 : 0);
  const emptyDay = () => Array.from({ length: lineCount }, (): string[] => []);
  for (let day = first; day <= last; day += dayMs) cells.set(day, emptyDay());
  for (const { at, amounts } of placed)
    for (const { name, amount } of amounts)
      cells.get(startOfDay(at))?.[lines.get(name) ?? names.length]?.push(amount);
  const summed = [...cells].map(([at, lists]) => ({ at, amounts: lists.map(sumDecimals) }));
  const totals = emptyDay().map((_, line) => sumDecimals(summed.map(({ amounts }) => amounts[line] ?? '0')));
  return { days: summed, names, hasRest, totals, unreadable: entries.length - placed.length };
}

/** Today, or tomorrow where Venice is already there: the two clocks need not agree at midnight. */
function lastDay(entries: readonly (Entry | undefined)[], now: number): number {
  const today = startOfDay(now);
  return entries.some((entry) => entry && startOfDay(entry.at) === today + dayMs) ? today + dayMs : today;
}

function startOfDay(at: number): number {
  return Math.floor(at / dayMs) * dayMs;
}

/** Venice's order first, then what spent most. */
function chooseNames(found: ReadonlyMap<string, string[]>, top: readonly string[]): string[] {
  const bySpend = [...found]
    .map(([name, amounts]) => ({ name, total: Number(sumDecimals(amounts)) }))
    .sort((one, other) => other.total - one.total)
    .map(({ name }) => name);
  const inOrder = new Set([...top.filter((name) => found.has(name)), ...bySpend]);
  return [...inOrder].slice(0, mostSeries);
}

function push(lists: Map<string, string[]>, name: string, amount: string): void {
  const list = lists.get(name);
  if (list) list.push(amount);
  else lists.set(name, [amount]);
}
