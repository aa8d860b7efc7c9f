import { loadAgain } from '../kit/loadAgain.ts';
import type { en } from './en.ts';
import type { Locale } from './locales.ts';
import type { Translated } from './translated.ts';

/** Every sentence of the page in another language; the compiler holds it to the keys of the English ones. */
export type AllWords = Translated<typeof en>;

/** What is translated, by whole namespaces. */
export type Words = Partial<AllWords>;

const chunks: { [locale in Exclude<Locale, 'en'>]: () => Promise<Words> } = {
  it: async (): Promise<AllWords> => (await import('./it.ts')).it,
  ar: async () => (await import('./ar.ts')).ar,
};

/** The words of a language, which are a chunk of their own; none for English, which the page is built in. Rejects where the network does. */
export async function fetchWords(locale: Locale): Promise<Words> {
  return locale === 'en' ? {} : loadAgain(chunks[locale]);
}
