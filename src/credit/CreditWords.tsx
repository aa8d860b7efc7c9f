import { type ReactNode, use } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl';
import type { credit } from '../messages/en/credit.ts';
import type { en } from '../messages/en.ts';
import { localeOf, locales } from '../messages/locales.ts';
import { fetchCreditWords } from './words.ts';

/** The words of this page, which come with its code. Waits for them (`Suspense`). */
export function CreditWords({ children }: { children: ReactNode }) {
  const { locale, words } = use(fetchCreditWords(localeOf(useLocale())));
  const timeZone = useTimeZone();
  // Shapes are the English ones (`Translated`); of their text the type holds only what a view passes to it.
  const messages = { ...useMessages(), credit: words } as typeof en & { credit: typeof credit };
  return (
    <IntlProvider locale={locales[locale].tag} messages={messages} {...(timeZone && { timeZone })}>
      <div lang={locale} dir={locales[locale].direction}>
        {children}
      </div>
    </IntlProvider>
  );
}
