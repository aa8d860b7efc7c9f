import type { Locale, locales } from '../messages/locales.ts';

/**
 * Amounts of tokens of 18 decimals, as exact integers of the smallest unit. No float touches one:
 * 0.1 has no exact float, and the last digit of "all" decides whether anything is left behind.
 */

import { readTypedAmount } from '../kit/readTypedAmount.ts';

/** Decimals of VVV, sVVV, DIEM and ETH alike. */
const decimals = 18;
const unit = 10n ** BigInt(decimals);

/** The largest value the chain can hold (uint256), and with it the largest a text may mean. */
const maxUint256 = 2n ** 256n - 1n;

/** Why a text is not an amount. */
export type AmountErrorCode = 'MISSING' | 'FORM' | 'TOO_PRECISE' | 'TOO_LARGE';

/** @throws by `parseAmount` alone */
export class AmountError extends Error {
  override readonly name = 'AmountError';
  readonly code: AmountErrorCode;
  constructor(code: AmountErrorCode) {
    super(`Not an amount: ${code}`);
    this.code = code;
  }
}

/**
 * Reads what a person wrote, as `readTypedAmount` does.
 *
 * @returns base units, 18 decimals
 * @throws AmountError
 */
export function parseAmount(text: string): bigint {
  const trimmed = text.trim();
  if (trimmed === '') throw new AmountError('MISSING');
  const [whole = '', fraction = ''] = (readTypedAmount(trimmed) ?? '').split('.');
  if (whole === '') throw new AmountError('FORM');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) throw new AmountError('TOO_PRECISE');
  // Before BigInt sees it: reading a million digits would take a while.
  if (whole.replace(/^0+/, '').length > 60) throw new AmountError('TOO_LARGE');
  const amount = BigInt(whole || '0') * unit + BigInt(kept.padEnd(decimals, '0'));
  if (amount > maxUint256) throw new AmountError('TOO_LARGE');
  return amount;
}

/**
 * The exact decimal text, for a field: no grouping, no zeros at the end. `parseAmount` reads it
 * back to the same amount.
 */
export function formatAmount(amount: bigint): string {
  const [whole, fraction] = split(amount);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Whether `places` decimals say all of an amount. */
export function isShort(amount: bigint, places = 4): boolean {
  return split(amount)[1].length <= places;
}

/**
 * Writes amounts in one language, exact ones without grouping; none is rounded up, so that nobody
 * is shown more than there is.
 */
export type AmountWriter = {
  writeExact(amount: bigint): string;
  /** At most `places` decimals, cut. What is over zero and too small for that is "<0.0001". */
  writeShort(amount: bigint, places?: number): string;
  /** Dollars with cents, cut: "$31.81". One staked DIEM is one dollar a day. */
  writeDollars(amount: bigint): string;
};

/** In a language that is written from right to left each amount is an isolate (U+2068, U+2069). */
export function createAmountWriter(locale: (typeof locales)[Locale]): AmountWriter {
  const { tag, direction, dollars } = locale;
  const grouped = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const point = new Intl.NumberFormat(tag).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const currency = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: dollars,
  });
  const isolate = (text: string) => (direction === 'rtl' ? `\u2068${text}\u2069` : text);
  const join = (whole: string, fraction: string) => (fraction === '' ? whole : `${whole}${point}${fraction}`);
  return {
    writeExact: (amount) => isolate(join(...split(amount))),
    writeShort: (amount, places = 4) => {
      const [whole, fraction] = split(amount);
      const shown = fraction.slice(0, places).replace(/0+$/, '');
      if (whole === '0' && shown === '' && amount > 0n)
        return isolate(`<${join('0', `${'0'.repeat(places - 1)}1`)}`);
      return isolate(join(grouped.format(BigInt(whole)), shown));
    },
    writeDollars: (amount) => {
      const [whole, fraction] = split(amount);
      return isolate(currency.format(Number(`${whole}.${fraction.slice(0, 2)}0`)));
    },
  };
}

function split(amount: bigint): [whole: string, fraction: string] {
  if (amount < 0n) throw new RangeError('An amount is never negative');
  const fraction = (amount % unit).toString().padStart(decimals, '0').replace(/0+$/, '');
  return [(amount / unit).toString(), fraction];
}
