import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import type { Language } from '../messages/language.ts';
import { type Locale, locales } from '../messages/locales.ts';

/** One language for this part of the page: its words, its numbers and dates, and what react-aria says by itself. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <I18nProvider locale={fieldLocale(language.locale)}>
      <IntlProvider locale={locales[language.locale].tag} messages={language.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}

/** A date is typed in the order of its writer's region, which English leaves open and a browser knows. */
function fieldLocale(locale: Locale): string {
  if (locale !== 'en') return locales[locale].tag;
  return globalThis.navigator?.languages?.find((tag) => tag.split('-')[0] === 'en') ?? 'en-US';
}
