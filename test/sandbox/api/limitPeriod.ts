import type { StoredKey } from './keyring.ts';
import { type Charge, type Ledger, roundMoney, sumOf } from './ledger.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * When the period that a limit is counted in began: UTC midnight, the first of the UTC month, or
 * ever (OpenAPI, `limitPeriod`).
 */
export function periodStart(limitPeriod: StoredKey['limitPeriod'], now: number): number {
  const date = new Date(now);
  switch (limitPeriod) {
    case 'EPOCH':
      return epochStart(now);
    case 'MONTH':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    case 'LIFETIME':
      return 0;
  }
}

/** Venice's epoch is the UTC day. */
export const epochStart = (now: number): number => Math.floor(now / dayMs) * dayMs;
export const nextEpoch = (now: number): number => epochStart(now) + dayMs;

/**
 * What the key has spent since a time; bundled credit counts as USD (OpenAPI,
 * `currentPeriodUsage.usd`). What Venice tells leaves earned credit out, though the cap counts it.
 */
export function spentByKey(
  ledger: Ledger,
  key: StoredKey,
  since: number,
  counted: 'told' | 'by the cap' = 'told',
): { usd: number; diem: number } {
  const charges = ledger.of(key.owner, since).filter((charge) => charge.keyId === key.id);
  const isUsd = ({ currency }: Charge) =>
    currency !== 'DIEM' && (currency !== 'EARNED_CREDITS' || counted === 'by the cap');
  return {
    usd: sumOf(charges.filter(isUsd)),
    diem: sumOf(charges.filter(({ currency }) => currency === 'DIEM')),
  };
}

/** What the key's own caps still allow in this period; Infinity where there is no cap. */
export function capsLeft(ledger: Ledger, key: StoredKey, now: number): { usd: number; diem: number } {
  const spent = spentByKey(ledger, key, periodStart(key.limitPeriod, now), 'by the cap');
  const left = (cap: number | null, used: number) =>
    cap === null ? Number.POSITIVE_INFINITY : Math.max(0, roundMoney(cap - used));
  return {
    usd: left(key.consumptionLimit.usd, spent.usd),
    diem: left(key.consumptionLimit.diem, spent.diem),
  };
}
