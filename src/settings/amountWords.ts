import type { useFormatter } from 'use-intl';

export type AmountWords = ReturnType<typeof createAmountWords>;

/** Less than Venice counts in, and not nothing: six decimals would write it as 0. */
function isTiny(amount: number): boolean {
  return amount !== 0 && Math.abs(amount) < 1e-6;
}

function digitsOf(amount: number) {
  return isTiny(amount) ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 };
}

/** Amounts of money in words. @param dollars how the language writes them: $5 or USD 5 */
export function createAmountWords(format: ReturnType<typeof useFormatter>, dollars: 'symbol' | 'code') {
  const amounts = { usd: new Map<number, string>(), diem: new Map<number, string>() };
  const compose = {
    usd: (amount: number) =>
      format.number(amount, {
        style: 'currency',
        currency: 'USD',
        currencyDisplay: dollars,
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
  const writeAmount = (amount: number, currency: 'usd' | 'diem') => {
    const known = amounts[currency].get(amount);
    if (known !== undefined) return known;
    const written = compose[currency](amount);
    amounts[currency].set(amount, written);
    return written;
  };

  /** An amount that was spent: to the cent, unless it is less than one. */
  const writeSpent = (amount: number, currency: 'usd' | 'diem') =>
    writeAmount(amount < 0.01 ? amount : Math.round(amount * 100) / 100, currency);

  return { writeAmount, writeSpent };
}
