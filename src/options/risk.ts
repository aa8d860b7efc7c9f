import type { KeyTerms } from './keyTerms.ts';

/**
 * What whoever holds the key can spend of one currency. `account` is all that the account has; `period` is without an end; `total` is what the periods
 * until the expiry add up to.
 */
export type Risk =
  | { kind: 'none' }
  | { kind: 'unknown' }
  | { kind: 'account' }
  | { kind: 'total'; amount: number }
  | { kind: 'period'; amount: number; period: 'EPOCH' | 'MONTH' };

const dayMs = 24 * 60 * 60 * 1000;

/** @param now ms since 1970 */
export function riskOf(
  terms: Pick<KeyTerms, 'limitPeriod' | 'expiresAt'>,
  cap: number | null | undefined,
  now: number,
): Risk {
  if (cap === 0) return { kind: 'none' };
  if (cap === null) return { kind: 'account' };
  const { limitPeriod, expiresAt } = terms;
  if (cap === undefined) return { kind: 'unknown' };
  if (limitPeriod === 'LIFETIME') return { kind: 'total', amount: cap };
  if (limitPeriod !== 'EPOCH' && limitPeriod !== 'MONTH') return { kind: 'unknown' };
  if (expiresAt === undefined) return { kind: 'unknown' };
  if (expiresAt === null) return { kind: 'period', amount: cap, period: limitPeriod };
  const periods = countPeriods(limitPeriod, now, Date.parse(expiresAt));
  return { kind: 'total', amount: roundMoney(cap * periods) };
}

/** The UTC days or months that a span touches: each of them brings the whole cap anew. */
function countPeriods(period: 'EPOCH' | 'MONTH', from: number, to: number): number {
  if (to <= from) return 0;
  // The end itself is no longer in the span: a key that ends at midnight has nothing of the day that begins then.
  const indexOf = (time: number) => {
    const date = new Date(time);
    return period === 'EPOCH' ? Math.floor(time / dayMs) : date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  return indexOf(to - 1) - indexOf(from) + 1;
}

/** Six decimals, as Venice counts; without the dust of binary fractions. */
function roundMoney(amount: number): number {
  return Number(amount.toFixed(6));
}
