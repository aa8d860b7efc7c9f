import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import type { Words } from './fetchWords.ts';
import { createLanguageStore, english } from './language.ts';
import type { Locale } from './locales.ts';

const failed = new TypeError('Failed to fetch dynamically imported module');

/** A store whose words come when the test lets them. */
function createSlowStore() {
  const arrivals = new Map<Locale, (words: Words) => void>();
  const store = createLanguageStore((locale) => new Promise((resolve) => void arrivals.set(locale, resolve)));
  return { store, arrive: (locale: Locale, words: Words) => arrivals.get(locale)?.(words) };
}

describe('createLanguageStore', () => {
  it('behavior: speaks what is translated, and English where nothing is', async () => {
    const pause = { ...en.pause, title: 'Una pausa' };
    const store = createLanguageStore(async () => ({ pause }));
    let heard = 0;
    store.subscribe(() => heard++);
    expect(store.get()).toBe(english);
    await store.choose('it');
    expect(store.get()).toEqual({ locale: 'it', messages: { ...en, pause } });
    expect(heard).toBe(1);
  });

  it('behavior: goes back to English itself', async () => {
    const store = createLanguageStore(async () => ({}));
    await store.choose('ar');
    expect(store.get().locale).toBe('ar');
    await store.choose('en');
    expect(store.get()).toBe(english);
  });

  it('behavior: the last one asked for wins, whichever comes first', async () => {
    const { store, arrive } = createSlowStore();
    const slow = store.choose('it');
    const quick = store.choose('ar');
    arrive('ar', {});
    arrive('it', {});
    await Promise.all([slow, quick]);
    expect(store.get().locale).toBe('ar');
  });

  it('error: words that do not come leave the language that is spoken', async () => {
    const store = createLanguageStore(async (locale) => {
      if (locale === 'ar') throw failed;
      return {};
    });
    await store.choose('it');
    await expect(store.choose('ar')).rejects.toBe(failed);
    expect(store.get().locale).toBe('it');
  });
});
