import { createStore } from '../kit/storage.ts';
import { localeNames } from '../messages/locales.ts';

/** `undefined`, beside them, is the system's own. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * The one place of the page that outlives its tab, and it holds two words: the theme and the
 * language, each from a closed list and only once it was chosen. On a gateway other pages share the
 * storage, so what is read there is compared and never used.
 */
export const keptTheme = preference('zecca.theme', themes);
export const keptLocale = preference('zecca.locale', localeNames);

type Preference<word extends string> = {
  read(): word | undefined;
  /** `undefined` forgets. */
  keep(word: word | undefined): void;
};

function preference<word extends string>(name: string, words: readonly word[]): Preference<word> {
  const store = createStore(name, 'browser');
  return {
    read: () => {
      const kept = store.read();
      return words.find((word) => word === kept);
    },
    keep: store.write,
  };
}
