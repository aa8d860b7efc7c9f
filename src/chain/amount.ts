/**
 * Amounts of tokens of 18 decimals, as exact integers of the smallest unit. No float touches one: 0.1 has no exact
 * float, and the last digit of "all" decides whether anything is left behind.
 */

/** Decimals of VVV, sVVV, DIEM and ETH alike. */
const decimals = 18;
const unit = 10n ** BigInt(decimals);

/** The largest value the chain can hold (uint256), and with it the largest a text may mean. */
const maxUint256 = 2n ** 256n - 1n;

/** Why a text is not an amount. */
export type AmountReason = 'MISSING' | 'FORM' | 'TOO_PRECISE' | 'TOO_LARGE';

/** @throws by `parseAmount` alone */
export class AmountError extends Error {
  override readonly name = 'AmountError';
  readonly reason: AmountReason;
  constructor(reason: AmountReason) {
    super(`Not an amount: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Reads what a person wrote: ASCII digits with at most one dot, spaces around allowed. A comma is refused, since it means
 * thousands to some and decimals to others.
 *
 * @returns base units, 18 decimals
 * @throws AmountError
 */
export function parseAmount(text: string): bigint {
  const trimmed = text.trim();
  if (trimmed === '') throw new AmountError('MISSING');
  const [, whole = '', fraction = ''] = /^(\d*)(?:\.(\d*))?$/.exec(trimmed) ?? [];
  if (whole === '' && fraction === '') throw new AmountError('FORM');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) throw new AmountError('TOO_PRECISE');
  // Before BigInt sees it: reading a million digits would take a while.
  if (whole.replace(/^0+/, '').length > 60) throw new AmountError('TOO_LARGE');
  const amount = BigInt(whole || '0') * unit + BigInt(kept.padEnd(decimals, '0'));
  if (amount > maxUint256) throw new AmountError('TOO_LARGE');
  return amount;
}

/** The exact decimal text: no grouping, no zeros at the end. `parseAmount` reads it back to the same amount. */
export function formatAmount(amount: bigint): string {
  const [whole, fraction] = split(amount);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/**
 * For reading at a glance: thousands grouped, and at most `places` decimals, cut and never rounded up, so that nobody is shown
 * more than there is. What is over zero and too small for that is "<0.0001".
 */
export function shortenAmount(amount: bigint, places = 4): string {
  const [whole, fraction] = split(amount);
  const shown = fraction.slice(0, places).replace(/0+$/, '');
  if (whole === '0' && shown === '' && amount > 0n) return `<0.${'0'.repeat(places - 1)}1`;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return shown === '' ? grouped : `${grouped}.${shown}`;
}

/** Dollars with cents, cut: "$31.81", "$1,250.00". One staked DIEM is one dollar a day. */
export function formatDollars(amount: bigint): string {
  const [whole, fraction] = split(amount);
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.slice(0, 2).padEnd(2, '0')}`;
}

function split(amount: bigint): [whole: string, fraction: string] {
  if (amount < 0n) throw new RangeError('An amount is never negative');
  const fraction = (amount % unit).toString().padStart(decimals, '0').replace(/0+$/, '');
  return [(amount / unit).toString(), fraction];
}
