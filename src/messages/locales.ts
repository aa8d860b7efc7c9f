/**
 * Every language of the page. `name` is what it calls itself; `tag` is what `Intl` is asked for. Arabic is written with the
 * digits that addresses and amounts are written with anyway, so that one number never stands there in two scripts. `dollars` is how
 * its currency is named: “US$” has a sign without a direction, which Arabic around it takes away to the other side.
 */
export const locales = {
  en: { name: 'English', tag: 'en', direction: 'ltr', dollars: 'symbol' },
  it: { name: 'Italiano', tag: 'it', direction: 'ltr', dollars: 'symbol' },
  ar: { name: 'العربية', tag: 'ar-u-nu-latn', direction: 'rtl', dollars: 'code' },
} as const;

export type Locale = keyof typeof locales;
export type LocaleTag = (typeof locales)[Locale]['tag'];

export const localeNames = Object.keys(locales) as readonly Locale[];

/**
 * The first language of the page that a browser's list asks for, region or not; English where it asks for none.
 * @param languages BCP 47 tags in the order of preference, as `navigator.languages` has them
 */
export function matchLocale(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const language = tag.split('-')[0]?.toLowerCase();
    const match = localeNames.find((locale) => locale === language);
    if (match) return match;
  }
  return 'en';
}

/** The language that is written under this tag. */
export function localeOf(tag: LocaleTag): Locale {
  return localeNames.find((locale) => locales[locale].tag === tag) ?? 'en';
}
