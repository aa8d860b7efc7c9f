import { en } from './en.ts';
import { fetchWords, type Words } from './fetchWords.ts';
import type { Locale } from './locales.ts';

/** A language with its words: where it has none of a namespace yet, the English ones. */
export type Language = { locale: Locale; messages: typeof en };

export const english: Language = { locale: 'en', messages: en };

export type LanguageStore = {
  get(): Language;
  /** The language that was chosen last, whose words may still be on their way. */
  asked(): Locale;
  subscribe(listener: () => void): () => void;
  /** Fetches the words of a language, then speaks it. The last one asked for wins; rejects where its words cannot be fetched, and what was spoken stays. */
  choose(locale: Locale): Promise<void>;
};

/** The language of the page, English until another one is there. */
export function createLanguageStore(fetch: (locale: Locale) => Promise<Words> = fetchWords): LanguageStore {
  const listeners = new Set<() => void>();
  let language = english;
  let asked: Locale = 'en';
  return {
    get: () => language,
    asked: () => asked,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async choose(locale) {
      asked = locale;
      const words = await fetch(locale).catch((error: unknown) => {
        if (asked === locale) asked = language.locale;
        throw error;
      });
      if (asked !== locale || language.locale === locale) return;
      language = locale === 'en' ? english : speak(locale, words);
      for (const listener of listeners) listener();
    },
  };
}

/** One for the page: the wallet's window has a root of its own, and speaks the same. */
export const pageLanguage = createLanguageStore();

function speak(locale: Locale, words: Words): Language {
  // Keys and shapes are the English ones (`Translated`); of their text the type holds only what a view passes to it.
  const messages = { ...en, ...words } as typeof en;
  return { locale, messages };
}
