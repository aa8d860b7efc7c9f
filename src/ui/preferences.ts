import { localeNames } from '../messages/locales.ts';

/** `undefined`, beside them, is the system's own. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * The one place of the page that outlives its tab, and it holds two words: the theme and the language, each from a closed list and
 * only once it was chosen. On a gateway other pages share the storage, so what is read there is compared and never used.
 */
export const keptTheme = preference('zecca.theme', themes);
export const keptLocale = preference('zecca.locale', localeNames);

type Preference<word extends string> = {
  read(): word | undefined;
  /** `undefined` forgets. */
  keep(word: word | undefined): void;
};

/** One word under one name. A browser that denies storage keeps none, and nothing fails by it. */
function preference<word extends string>(name: string, words: readonly word[]): Preference<word> {
  return {
    read() {
      try {
        const kept = globalThis.localStorage?.getItem(name);
        return words.find((word) => word === kept);
      } catch {
        return undefined;
      }
    },
    keep(word) {
      try {
        if (word === undefined) globalThis.localStorage?.removeItem(name);
        else globalThis.localStorage?.setItem(name, word);
      } catch {
        // What was chosen holds as long as the page does.
      }
    },
  };
}
