import type { LimitPeriod } from '../venice/apiKey.ts';
import type { KeyTerms } from './keyTerms.ts';

/** The settings of a key that bound its spending, as `KeyTerms` has them: null is no cap, 0 is off. */
export type SpendingTerms = Pick<KeyTerms, 'usd' | 'diem' | 'limitPeriod' | 'expiresAt'>;

/**
 * What the account holds; undefined is unknown. `usd` in dollars with bundled and earned credits,
 * which a cap in USD counts too. `diemADay`: staked DIEM, each $1 a UTC day.
 */
export type Funds = { usd: number | undefined; diemADay: number | undefined };

/**
 * What bounds the spending of a key in one currency. `account`: all that the account holds, in USD
 * in all and in DIEM a day, where the amount is known.
 */
export type Bound =
  | { kind: 'none' }
  | { kind: 'unknown' }
  | { kind: 'account'; amount: number | undefined }
  | { kind: 'cap'; amount: number; period: LimitPeriod };

export type WorstCase = {
  usd: Bound;
  diem: Bound;
  /** Both currencies in dollars, where two caps share a period: Venice counts each on its own. */
  sum: { amount: number; period: LimitPeriod } | undefined;
};

type Currency = 'usd' | 'diem';

const dayMs = 24 * 60 * 60 * 1000;
const longestMonth = 31;
const noFunds: Funds = { usd: undefined, diemADay: undefined };
const periods = ['EPOCH', 'MONTH', 'LIFETIME'] as const satisfies readonly LimitPeriod[];

/**
 * The most that whoever holds a key can spend with it, as a rate. Venice refuses a call once a cap
 * is reached, so the last call may go over it.
 */
export function worstCaseOf(terms: SpendingTerms, funds: Funds = noFunds): WorstCase {
  const usd = boundOf(terms, funds, 'usd');
  const diem = boundOf(terms, funds, 'diem');
  const isSummed = usd.kind === 'cap' && diem.kind === 'cap' && usd.period === diem.period;
  return {
    usd,
    diem,
    sum: isSummed ? { amount: roundMoney(usd.amount + diem.amount), period: usd.period } : undefined,
  };
}

function boundOf(terms: SpendingTerms, funds: Funds, currency: Currency): Bound {
  const cap = terms[currency];
  const held = currency === 'usd' ? funds.usd : funds.diemADay;
  const period = periodOf(terms);
  if (cap === 0 || held === 0) return { kind: 'none' };
  if (cap === undefined) return { kind: 'unknown' };
  if (cap === null) return { kind: 'account', amount: held };
  if (period === undefined) return { kind: 'unknown' };
  const reachable = held === undefined ? Number.POSITIVE_INFINITY : held * daysThatCount(currency, period);
  return reachable < cap ? { kind: 'account', amount: held } : { kind: 'cap', amount: cap, period };
}

/** How many days of the account's balance a period can hold: USD is spent once, DIEM comes daily. */
export function daysThatCount(currency: Currency, period: LimitPeriod): number {
  if (currency === 'usd' || period === 'EPOCH') return 1;
  return period === 'MONTH' ? longestMonth : Number.POSITIVE_INFINITY;
}

/**
 * The most that a key can spend in a span, or until it expires within it. Every UTC day and month
 * that the span touches brings its cap anew.
 *
 * @param from ms since 1970, with the whole of the current period's cap still unspent
 * @param to ms since 1970, not in the span; Infinity where it has no end
 * @returns amounts; Infinity where nothing bounds them, undefined where it is unknown
 */
export function mostWithin(
  terms: SpendingTerms,
  from: number,
  to: number,
  funds: Funds = noFunds,
): Record<Currency, number | undefined> {
  const end = terms.expiresAt === null ? to : Math.min(to, Date.parse(terms.expiresAt ?? ''));
  return { usd: mostUsd(terms, from, end, funds), diem: mostDiem(terms, from, end, funds) };
}

function mostUsd(terms: SpendingTerms, from: number, end: number, funds: Funds): number | undefined {
  const held = funds.usd ?? Number.POSITIVE_INFINITY;
  const { usd: cap } = terms;
  const period = periodOf(terms);
  if (cap === 0 || held === 0 || end <= from) return 0;
  if (cap === undefined || Number.isNaN(end)) return undefined;
  if (cap === null) return held;
  if (period === undefined) return undefined;
  const times = period === 'LIFETIME' ? 1 : countPeriods(period, from, end);
  return Math.min(held, roundMoney(cap * times));
}

function mostDiem(terms: SpendingTerms, from: number, end: number, funds: Funds): number | undefined {
  const daily = funds.diemADay ?? Number.POSITIVE_INFINITY;
  const { diem: cap } = terms;
  const period = periodOf(terms);
  if (cap === 0 || daily === 0 || end <= from) return 0;
  if (cap === undefined || Number.isNaN(end)) return undefined;
  const days = countPeriods('EPOCH', from, end);
  if (cap === null) return roundMoney(daily * days);
  switch (period) {
    case undefined:
      return undefined;
    case 'EPOCH':
      return roundMoney(Math.min(cap, daily) * days);
    case 'LIFETIME':
      return Math.min(cap, roundMoney(daily * days));
    case 'MONTH':
      if (days === Number.POSITIVE_INFINITY) return days;
      return roundMoney(daysByMonth(from, end).reduce((sum, count) => sum + Math.min(cap, daily * count), 0));
  }
}

/** The UTC days of a span in each month that it touches. */
function daysByMonth(from: number, end: number): number[] {
  const days: number[] = [];
  for (let start = from; start < end; ) {
    const date = new Date(start);
    const next = Math.min(end, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1));
    days.push(countPeriods('EPOCH', start, next));
    start = next;
  }
  return days;
}

/** The UTC days or months that a span touches. */
function countPeriods(period: 'EPOCH' | 'MONTH', from: number, to: number): number {
  if (to === Number.POSITIVE_INFINITY) return to;
  // The end itself is no longer in the span: a key that expires at midnight has nothing of the day
  // that begins then.
  const indexOf = (time: number) => {
    const date = new Date(time);
    return period === 'EPOCH' ? Math.floor(time / dayMs) : date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  return indexOf(to - 1) - indexOf(from) + 1;
}

function periodOf({ limitPeriod }: SpendingTerms): LimitPeriod | undefined {
  return periods.find((each) => each === limitPeriod);
}

/** Without the dust of binary fractions: twelve digits, of which a tiny amount keeps its own. */
function roundMoney(amount: number): number {
  return Number(amount.toPrecision(12));
}
