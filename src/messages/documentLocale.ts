import { type Locale, localeNames, locales } from './locales.ts';

/**
 * Before the first paint, when the document is still in English: it already reads the way of the language to come, and its words
 * wait unseen (styles.css), since nobody should read a page twice.
 */
export function awaitLocale(locale: Locale): void {
  if (locale === 'en') return;
  document.documentElement.dir = locales[locale].direction;
  document.documentElement.dataset.awaited = locale;
}

/** The language that the document waits for; English where it waits for none. */
export function awaitedLocale(): Locale {
  const { awaited } = document.documentElement.dataset;
  return localeNames.find((locale) => locale === awaited) ?? 'en';
}

/** Says to the browser in which language the document is now, and which way it reads. */
export function announceLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = locales[locale].direction;
  delete document.documentElement.dataset.awaited;
}
