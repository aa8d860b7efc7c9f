import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { localeOf, locales } from '../messages/locales.ts';
import { type AmountWriter, createAmountWriter } from './amount.ts';

/** Writes amounts of the chain in the language of the page. */
export function useAmounts(): AmountWriter {
  const locale = localeOf(useLocale());
  return useMemo(() => createAmountWriter(locales[locale]), [locale]);
}
