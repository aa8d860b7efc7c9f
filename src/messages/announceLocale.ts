import { type Locale, locales } from './locales.ts';

/** Says to the browser in which language the document is, and which way it reads. */
export function announceLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = locales[locale].direction;
}
