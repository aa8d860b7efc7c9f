import { loadAgain } from '../kit/loadAgain.ts';
import { stake } from '../messages/en/stake.ts';
import type { Locale } from '../messages/locales.ts';
import type { Translated } from '../messages/translated.ts';

type StakeWords = { locale: Locale; stake: Translated<typeof stake> };

const english: StakeWords = { locale: 'en', stake };

const translations: { [locale in Exclude<Locale, 'en'>]: () => Promise<StakeWords['stake']> } = {
  it: async () => (await import('../messages/it/stake.ts')).stake,
  ar: async () => (await import('../messages/ar/stake.ts')).stake,
};

const fetched = new Map<Locale, Promise<StakeWords>>();

/**
 * The words of staking with the language they are in: English where another cannot be fetched,
 * since a stake under way needs its words. The same promise each time, as React's `use` wants.
 */
export function fetchStakeWords(locale: Locale): Promise<StakeWords> {
  const found = fetched.get(locale);
  if (found) return found;
  const words = fetchOnce(locale);
  fetched.set(locale, words);
  return words;
}

async function fetchOnce(locale: Locale): Promise<StakeWords> {
  if (locale === 'en') return english;
  try {
    return { locale, stake: await loadAgain(translations[locale]) };
  } catch {
    fetched.delete(locale);
    return english;
  }
}
