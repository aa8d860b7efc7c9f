import { fromUnits } from '../kit/decimal.ts';
import { amountSigns } from '../messages/amountWords.ts';
import type { Locale, locales } from '../messages/locales.ts';

/** Decimals of VVV, sVVV, DIEM and ETH alike: their amounts are whole units of the last. */
export const tokenPlaces = 18;

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
  const { tag, dollars } = locale;
  const { point, isolate } = amountSigns(locale);
  const grouped = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const currency = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: dollars,
  });
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
  const [whole = '', fraction = ''] = fromUnits(amount, tokenPlaces).split('.');
  return [whole, fraction];
}
