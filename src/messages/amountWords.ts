import { useMemo } from 'react';
import { useFormatter, useLocale } from 'use-intl';
import { type Locale, localeOf, locales } from './locales.ts';

type Language = Pick<(typeof locales)[Locale], 'tag' | 'direction' | 'dollars'>;
type Currency = 'usd' | 'diem';

export type AmountWords = ReturnType<typeof createAmountWords>;

/** Amounts of money in the language of the page. */
export function useAmountWords(): AmountWords {
  const format = useFormatter();
  const language = locales[localeOf(useLocale())];
  return useMemo(() => createAmountWords(format, language), [format, language]);
}

/**
 * What a language writes amounts with: its decimal point, and in one that is written from right to
 * left an isolate around each (U+2068, U+2069), so that two beside each other keep their order.
 */
export function amountSigns({ tag, direction }: Pick<Language, 'tag' | 'direction'>) {
  const point =
    new Intl.NumberFormat(tag).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const isolate = (text: string) => (direction === 'rtl' ? `\u2068${text}\u2069` : text);
  return { point, isolate };
}

/** Less than Venice counts in, and not nothing: six decimals would write it as 0. */
function isTiny(amount: number): boolean {
  return amount !== 0 && Math.abs(amount) < 1e-6;
}

function digitsOf(amount: number) {
  return isTiny(amount) ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 };
}

/** What an account holds is told to the cent, and to four decimals of DIEM. */
const heldPlaces = { usd: 2, diem: 4 } as const;

/** @param language how it writes dollars, $5 or USD 5, and numbers */
export function createAmountWords(format: ReturnType<typeof useFormatter>, language: Language) {
  const { point, isolate } = amountSigns(language);
  const amounts = { usd: new Map<number, string>(), diem: new Map<number, string>() };
  const dollars = { style: 'currency', currency: 'USD', currencyDisplay: language.dollars } as const;
  const compose = {
    usd: (amount: number) =>
      format.number(amount, {
        ...dollars,
        ...(!isTiny(amount) && { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }),
        ...digitsOf(amount),
      }),
    diem: (amount: number) => `${format.number(amount, digitsOf(amount))} DIEM`,
  };

  /**
   * An amount with its currency: $5 or 0.5 DIEM, to the six decimals that Venice counts in.
   * Remembered, since 500 keys have few caps between them and each takes use-intl longer to write
   * than its row takes to draw.
   */
  const writeAmount = (amount: number, currency: Currency) => {
    const known = amounts[currency].get(amount);
    if (known !== undefined) return known;
    const written = isolate(compose[currency](amount));
    amounts[currency].set(amount, written);
    return written;
  };

  /** An amount that was spent: to the cent, unless it is less than one. */
  const writeSpent = (amount: number, currency: Currency) =>
    writeAmount(amount < 0.01 ? amount : Math.round(amount * 100) / 100, currency);

  /** What there is to spend: $5.00 or 31.81 DIEM; with more digits where these would say nothing. */
  const writeHeld = (amount: number, currency: Currency) => {
    const places = heldPlaces[currency];
    if (amount !== 0 && Number(amount.toFixed(places)) === 0) return writeAmount(amount, currency);
    return currency === 'usd'
      ? isolate(format.number(amount, dollars))
      : isolate(`${format.number(amount, { maximumFractionDigits: places })} DIEM`);
  };

  /** A plain decimal with all its digits. */
  const writeExact = (decimal: string) => isolate(decimal.replace('.', point));

  return { writeAmount, writeSpent, writeHeld, writeExact };
}
