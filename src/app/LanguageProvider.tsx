import { type ReactNode, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import { announceLocale } from '../messages/documentLocale.ts';
import { formats } from '../messages/formats.ts';
import { english, type LanguageStore } from '../messages/language.ts';
import { type Locale, locales } from '../messages/locales.ts';

type LanguageProviderProps = { store: LanguageStore; children: ReactNode };

/**
 * Speaks the language of the page: its words, its numbers and dates, what react-aria says by
 * itself, and what the document says of itself.
 */
export function LanguageProvider({ store, children }: LanguageProviderProps) {
  // English first, since that is what was drawn at build.
  const [language, setLanguage] = useState(english);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  // As a transition: parts that have not woken yet do so first (https://react.dev/errors/421).
  useEffect(() => {
    const follow = () => startTransition(() => setLanguage(store.get()));
    follow();
    return store.subscribe(follow);
  }, [store]);

  // With the words, not before them: no frame in between reads one way and speaks the other.
  useLayoutEffect(() => {
    if (store.asked() !== language.locale) return;
    announceLocale(language.locale);
    document.title = language.messages.preferences.documentTitle;
  }, [store, language]);

  return (
    <I18nProvider locale={fieldLocale(language.locale)}>
      <IntlProvider
        locale={locales[language.locale].tag}
        messages={language.messages}
        timeZone={timeZone}
        formats={formats}
      >
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
