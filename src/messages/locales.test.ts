import { describe, expect, it } from 'vitest';
import { localeNames, localeOf, locales, matchLocale } from './locales.ts';

describe('matchLocale', () => {
  it.each([
    [['it-CH', 'de'], 'it'],
    [['de-DE', 'AR-eg', 'it'], 'ar'],
    [['en-GB', 'it'], 'en'],
    [['de', 'fr'], 'en'],
    [['item', 'english', 'arn', ''], 'en'],
    [[], 'en'],
  ] as const)('behavior: a browser that asks for %j gets %s', (languages, locale) => {
    expect(matchLocale(languages)).toBe(locale);
  });
});

describe('localeOf', () => {
  it('behavior: is the inverse of the tag', () => {
    expect(localeNames.map((locale) => localeOf(locales[locale].tag))).toEqual(localeNames);
  });
});

describe('locales', () => {
  it('behavior: writes every language with the digits of amounts and addresses', () => {
    const written = localeNames.map((locale) => new Intl.NumberFormat(locales[locale].tag).format(42));
    expect(written).toEqual(['42', '42', '42']);
  });

  it('behavior: each direction is the one its script is written in', () => {
    const read = localeNames.map((locale) => [locale, locales[locale].direction]);
    expect(read).toEqual([
      ['en', 'ltr'],
      ['it', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });
});
