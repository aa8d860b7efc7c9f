import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { type AmountWords, useAmountWords } from '../messages/amountWords.ts';
import type { KeyField } from '../venice/apiKey.ts';
import { selectable } from './keyName.ts';
import type { KeyTerms } from './keyTerms.ts';
import { createWorstCaseWords } from './worstCaseWords.ts';

/** The settings of a key in words, the same in every view. */
export function useTermWords(): TermWords {
  const t = useTranslations('editKey');
  const o = useTranslations('options');
  const k = useTranslations('keys');
  const w = useTranslations('worstCase');
  const format = useFormatter();
  const amounts = useAmountWords();
  return useMemo(() => createTermWords(t, o, k, w, format, amounts), [t, o, k, w, format, amounts]);
}

export type TermWords = ReturnType<typeof createTermWords>;

function createTermWords(
  t: ReturnType<typeof useTranslations<'editKey'>>,
  o: ReturnType<typeof useTranslations<'options'>>,
  k: ReturnType<typeof useTranslations<'keys'>>,
  w: ReturnType<typeof useTranslations<'worstCase'>>,
  format: ReturnType<typeof useFormatter>,
  amounts: AmountWords,
) {
  const periods: Record<string, string> = { EPOCH: o('epoch'), MONTH: o('month'), LIFETIME: o('lifetime') };
  const privacies: Record<string, string> = {
    ALL: o('all'),
    PRIVATE_TEXT: o('privateText'),
    PRIVATE_ONLY: o('privateOnly'),
  };

  /**
   * A cap with its period, "$50 a day": an amount alone is easily taken for one of the whole life
   * of the key.
   */
  const writeCap = (cap: number | null | undefined, currency: 'usd' | 'diem', period: string | undefined) => {
    if (cap === undefined) return t('unknown');
    if (cap === null) return t('noCap');
    if (cap === 0) return t('off');
    return k('capPeriod', {
      cap: amounts.writeAmount(cap, currency),
      period: selectable(period ?? 'other'),
    });
  };

  const writeDate = (date: string | null | undefined) => {
    if (date === undefined) return t('unknown');
    if (!date) return t('never');
    const time = Date.parse(date);
    if (Number.isNaN(time)) return cleanText(date, 40);
    return format.dateTime(time, 'moment');
  };

  const write = (terms: KeyTerms, field: KeyField): string => {
    switch (field) {
      case 'usd':
      case 'diem':
        return writeCap(terms[field], field, terms.limitPeriod);
      case 'limitPeriod':
        return named(terms.limitPeriod, periods);
      case 'modelPrivacy':
        return named(terms.modelPrivacy, privacies);
      case 'expiresAt':
        return writeDate(terms.expiresAt);
      case 'description':
        return cleanText(terms.description) || t('empty');
    }
  };

  const named = (value: string | undefined, names: Record<string, string>) =>
    value === undefined
      ? t('unknown')
      : Object.hasOwn(names, value)
        ? (names[value] ?? '')
        : cleanText(value, 40);

  return { write, writeCap, writeDate, ...amounts, ...createWorstCaseWords(w, k, amounts) };
}
