import { stake } from '../messages/en/stake.ts';
import type { Locale } from '../messages/locales.ts';
import type { Translated } from '../messages/translated.ts';

type StakeWords = { locale: Locale; stake: Translated<typeof stake> };

const english: StakeWords = { locale: 'en', stake };

const translations: { [locale in Locale]?: () => Promise<StakeWords['stake']> } = {
  it: async () => (await import('../messages/it/stake.ts')).stake,
};

const fetched = new Map<Locale, Promise<StakeWords>>();

/**
 * The words of staking with the language they are in: English where there is no translation, or where it cannot be fetched, since
 * a stake under way needs its words. The same promise each time, as React's `use` wants.
 */
export function fetchStakeWords(locale: Locale): Promise<StakeWords> {
  const found = fetched.get(locale);
  if (found) return found;
  const words = fetchOnce(locale);
  fetched.set(locale, words);
  return words;
}

async function fetchOnce(locale: Locale): Promise<StakeWords> {
  try {
    const stake = await translations[locale]?.();
    return stake ? { locale, stake } : english;
  } catch {
    fetched.delete(locale);
    return english;
  }
}
