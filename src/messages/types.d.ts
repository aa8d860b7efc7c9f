import type { stake } from './en/stake.ts';
import type { en } from './en.ts';
import type { LocaleTag } from './locales.ts';

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: merged with use-intl's own (https://next-intl.dev/docs/workflows/typescript)
  interface AppConfig {
    Locale: LocaleTag;
    /** `stake` is there under its own provider alone (stake/StakePanel.tsx): its words come with its code. */
    Messages: typeof en & { stake: typeof stake };
  }
}
