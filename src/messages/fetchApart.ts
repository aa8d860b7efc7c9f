import { loadAgain } from '../kit/loadAgain.ts';
import type { Locale } from './locales.ts';
import type { Translated } from './translated.ts';

/** Words that come with the code that needs them, and the language they are in. */
export type WordsApart<English> = { locale: Locale; words: Translated<English> };

/**
 * Fetches words apart from those of the page: English where another language cannot be fetched,
 * since what is under way needs its words. The same promise each time, as React's `use` wants.
 */
export function fetchApart<English extends object>(
  english: Translated<English>,
  translations: { [locale in Exclude<Locale, 'en'>]: () => Promise<Translated<English>> },
): (locale: Locale) => Promise<WordsApart<English>> {
  const inEnglish: WordsApart<English> = { locale: 'en', words: english };
  const fetched = new Map<Locale, Promise<WordsApart<English>>>();
  const fetchOnce = async (locale: Locale): Promise<WordsApart<English>> => {
    if (locale === 'en') return inEnglish;
    try {
      return { locale, words: await loadAgain(translations[locale]) };
    } catch {
      fetched.delete(locale);
      return inEnglish;
    }
  };
  return (locale) => {
    const found = fetched.get(locale) ?? fetchOnce(locale);
    fetched.set(locale, found);
    return found;
  };
}
