import { type Locale as RainbowKitLocale, RainbowKitProvider } from '@rainbow-me/rainbowkit';
import '@rainbow-me/rainbowkit/styles.css';
import { type ReactNode, useSyncExternalStore } from 'react';
import { pageLanguage } from '../messages/language.ts';
import type { Locale } from '../messages/locales.ts';
import { Avatar } from './Avatar.tsx';
import './rainbowkit.css';

/**
 * What RainbowKit calls the languages of the page. Italian it has none of; the build adds it
 * (build/rainbowkitParts.ts).
 */
const spoken: Record<Locale, string> = { en: 'en-US', it: 'it', ar: 'ar' };

/**
 * RainbowKit's windows, in the language of the page. No theme: it would be written as a style
 * element (rainbowkit.css has it). Chain 0: connecting asks for no switch.
 */
export function WindowsProvider({ children }: { children: ReactNode }) {
  const { locale } = useSyncExternalStore(pageLanguage.subscribe, pageLanguage.get);
  return (
    <RainbowKitProvider
      theme={null}
      avatar={Avatar}
      initialChain={0}
      // Its type lists what it has itself.
      locale={spoken[locale] as RainbowKitLocale}
      modalSize="compact"
      appInfo={{ appName: 'Zecca' }}
    >
      {children}
    </RainbowKitProvider>
  );
}
