import type { credit } from './en/credit.ts';
import type { stake } from './en/stake.ts';
import type { en } from './en.ts';
import type { formats } from './formats.ts';
import type { LocaleTag } from './locales.ts';

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: merged with use-intl's own (https://next-intl.dev/docs/workflows/typescript)
  interface AppConfig {
    Locale: LocaleTag;
    Formats: typeof formats;
    /** `stake` and `credit` are there under providers of their own alone: these words come with their code. */
    Messages: typeof en & { stake: typeof stake; credit: typeof credit };
  }
}
