import type { useTranslations } from 'use-intl';
import type { AmountWords } from '../messages/amountWords.ts';
import type { LimitPeriod } from '../venice/apiKey.ts';
import { type Bound, type Funds, mostWithin, type SpendingTerms, worstCaseOf } from './worstCase.ts';

/**
 * The worst case of a key in words, one way everywhere.
 *
 * @param t of `worstCase`
 * @param k of `keys`
 */
export function createWorstCaseWords(
  t: ReturnType<typeof useTranslations<'worstCase'>>,
  k: ReturnType<typeof useTranslations<'keys'>>,
  { writeAmount }: AmountWords,
) {
  const writeRate = (amount: number, currency: 'usd' | 'diem', period: LimitPeriod) =>
    k('capPeriod', { cap: writeAmount(amount, currency), period });

  const writeBound = (bound: Exclude<Bound, { kind: 'none' }>, name: 'usd' | 'diem'): string => {
    const currency = name.toUpperCase();
    switch (bound.kind) {
      case 'cap':
        return writeRate(bound.amount, name, bound.period);
      case 'unknown':
        return t('unknown', { currency });
      case 'account': {
        if (bound.amount === undefined) return t('account', { currency });
        const { amount } = bound;
        // Staked DIEM comes anew each UTC day, USD is there once.
        const held = name === 'usd' ? writeAmount(amount, name) : writeRate(amount, name, 'EPOCH');
        return t('accountHolds', { currency, amount: held });
      }
    }
  };

  /** Such as "$5 a month in USD, plus all your DIEM (31.81 DIEM a day)". */
  const writeWorstCase = (terms: SpendingTerms, funds?: Funds): string => {
    const { usd, diem, sum } = worstCaseOf(terms, funds);
    if (usd.kind === 'none') return diem.kind === 'none' ? t('nothing') : writeBound(diem, 'diem');
    if (diem.kind === 'none') return writeBound(usd, 'usd');
    if (sum && usd.kind === 'cap' && diem.kind === 'cap')
      return t('sum', {
        sum: writeRate(sum.amount, 'usd', sum.period),
        usd: writeAmount(usd.amount, 'usd'),
        diem: writeAmount(diem.amount, 'diem'),
      });
    const parts = { usd: writeBound(usd, 'usd'), diem: writeBound(diem, 'diem') };
    return t(usd.kind === 'cap' ? 'plus' : 'plusAccount', parts);
  };

  /**
   * What it comes to until the key expires, in dollars; undefined where that says nothing more, or
   * is unknown. @param now ms since 1970
   */
  const writeTotal = (terms: SpendingTerms, now: number, funds?: Funds): string | undefined => {
    const { usd, diem } = mostWithin(terms, now, Number.POSITIVE_INFINITY, funds);
    const total = (usd ?? Number.NaN) + (diem ?? Number.NaN);
    if (!Number.isFinite(total) || total === 0 || terms.limitPeriod === 'LIFETIME') return undefined;
    return t('untilExpiry', { total: writeAmount(total, 'usd') });
  };

  /** Both as sentences. @param now ms since 1970 */
  const writeRisk = (terms: SpendingTerms, now: number, funds?: Funds): string =>
    [t('line', { most: writeWorstCase(terms, funds) }), writeTotal(terms, now, funds)]
      .filter(Boolean)
      .join(' ');

  return { writeWorstCase, writeTotal, writeRisk };
}
