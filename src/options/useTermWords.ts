import { useMemo } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { localeOf, locales } from '../messages/locales.ts';
import { cleanText } from '../ui/cleanText.ts';
import type { KeyField, KeyTerms } from './keyTerms.ts';
import { type Risk, riskOf } from './risk.ts';

/** The settings of a key in words, the same in every view. */
export function useTermWords(): TermWords {
  const t = useTranslations('editKey');
  const o = useTranslations('options');
  const format = useFormatter();
  const { dollars } = locales[localeOf(useLocale())];
  return useMemo(() => createTermWords(t, o, format, dollars), [t, o, format, dollars]);
}

export type TermWords = ReturnType<typeof createTermWords>;

function createTermWords(
  t: ReturnType<typeof useTranslations<'editKey'>>,
  o: ReturnType<typeof useTranslations<'options'>>,
  format: ReturnType<typeof useFormatter>,
  dollars: 'symbol' | 'code',
) {
  const periods: Record<string, string> = { EPOCH: o('epoch'), MONTH: o('month'), LIFETIME: o('lifetime') };
  const privacies: Record<string, string> = {
    ALL: o('all'),
    PRIVATE_TEXT: o('privateText'),
    PRIVATE_ONLY: o('privateOnly'),
  };

  const amounts = { usd: new Map<number, string>(), diem: new Map<number, string>() };
  const compose = {
    usd: (amount: number) =>
      format.number(amount, {
        style: 'currency',
        currency: 'USD',
        currencyDisplay: dollars,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: 6,
      }),
    diem: (amount: number) => `${format.number(amount, { maximumFractionDigits: 6 })} DIEM`,
  };

  /**
   * An amount with its currency: $5 or 0.5 DIEM, to the six decimals that Venice counts in. Remembered, since 500 keys have few caps between them and
   * each takes use-intl longer to write than its row takes to draw.
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

  const writeCap = (cap: number | null | undefined, currency: 'usd' | 'diem') => {
    if (cap === undefined) return t('unknown');
    if (cap === null) return t('noCap');
    return cap === 0 ? t('off') : writeAmount(cap, currency);
  };

  const writeDate = (date: string | null | undefined) => {
    if (date === undefined) return t('unknown');
    if (!date) return t('never');
    const time = Date.parse(date);
    if (Number.isNaN(time)) return cleanText(date, 40);
    return format.dateTime(time, { dateStyle: 'medium', timeStyle: 'short' });
  };

  const write = (terms: KeyTerms, field: KeyField): string => {
    switch (field) {
      case 'usd':
      case 'diem':
        return writeCap(terms[field], field);
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

  const writeRisk = (risk: Risk, currency: 'usd' | 'diem'): string => {
    switch (risk.kind) {
      case 'total':
        return t('risk.total', { amount: writeAmount(risk.amount, currency) });
      case 'period': {
        const amount = writeAmount(risk.amount, currency);
        return risk.period === 'EPOCH' ? t('risk.epoch', { amount }) : t('risk.month', { amount });
      }
      default:
        return t(`risk.${risk.kind}`, { currency: currency.toUpperCase() });
    }
  };

  /** What a leaked key could cost from now on, both currencies. */
  const writeRisks = (terms: KeyTerms) => {
    const now = Date.now();
    return t('riskLine', {
      usd: writeRisk(riskOf(terms, terms.usd, now), 'usd'),
      diem: writeRisk(riskOf(terms, terms.diem, now), 'diem'),
    });
  };

  return { write, writeCap, writeAmount, writeSpent, writeDate, writeRisks };
}
