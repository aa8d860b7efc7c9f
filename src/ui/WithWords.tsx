import { type ReactNode, use } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl';
import type { WordsApart } from '../messages/fetchApart.ts';
import { type Locale, localeOf, locales } from '../messages/locales.ts';
import styles from './WithWords.module.css';

type WithWordsProps = {
  /** The namespace of the messages. */
  name: 'stake' | 'credit';
  fetch(locale: Locale): Promise<WordsApart<object>>;
  children: ReactNode;
};

/**
 * Words that come with the code of a part, beside those of the page. Waits for them (`Suspense`).
 * Where they did not come the part speaks English, and says so to screen readers.
 */
export function WithWords({ name, fetch, children }: WithWordsProps) {
  const { locale, words } = use(fetch(localeOf(useLocale())));
  const timeZone = useTimeZone();
  const { tag, direction } = locales[locale];
  return (
    <IntlProvider locale={tag} messages={{ ...useMessages(), [name]: words }} {...(timeZone && { timeZone })}>
      <div className={styles.part ?? ''} lang={locale} dir={direction}>
        {children}
      </div>
    </IntlProvider>
  );
}
