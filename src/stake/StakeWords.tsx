import { type ReactNode, use } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl';
import type { stake } from '../messages/en/stake.ts';
import type { en } from '../messages/en.ts';
import { localeOf, locales } from '../messages/locales.ts';
import { fetchStakeWords } from './words.ts';

/**
 * The words of staking, beside those of the page: they come with its code, and not before. Waits
 * for them (`Suspense`).
 */
export function StakeWords({ children }: { children: ReactNode }) {
  const { locale, stake: words } = use(fetchStakeWords(localeOf(useLocale())));
  const timeZone = useTimeZone();
  // Shapes are the English ones (`Translated`); of their text the type holds only what a view passes to it.
  const messages = { ...useMessages(), stake: words } as typeof en & { stake: typeof stake };
  return (
    <IntlProvider locale={locales[locale].tag} messages={messages} {...(timeZone && { timeZone })}>
      {children}
    </IntlProvider>
  );
}
