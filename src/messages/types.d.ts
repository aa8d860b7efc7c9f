import type { en } from './en.ts';

declare module 'use-intl' {
  // An interface, because use-intl's own is to be merged with (https://next-intl.dev/docs/workflows/typescript).
  interface AppConfig {
    Locale: 'en';
    Messages: typeof en;
  }
}
