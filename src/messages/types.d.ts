import type { en } from './en.ts';

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: merged with use-intl's own (https://next-intl.dev/docs/workflows/typescript)
  interface AppConfig {
    Locale: 'en';
    Messages: typeof en;
  }
}
