import { type ReactNode, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { announceLocale } from './messages/documentLocale.ts';
import { english, type LanguageStore } from './messages/language.ts';
import { LanguageContext } from './messages/useLanguage.ts';
import { Speaking } from './ui/Speaking.tsx';

type LanguageProviderProps = { store: LanguageStore; children: ReactNode };

/** Speaks the language of the page to all that stands inside, and tells it to the document. */
export function LanguageProvider({ store, children }: LanguageProviderProps) {
  // English first, since that is what was drawn at build.
  const [language, setLanguage] = useState(english);

  // As a transition: parts that have not woken yet do so first (https://react.dev/errors/421).
  useEffect(() => {
    const follow = () => startTransition(() => setLanguage(store.get()));
    follow();
    return store.subscribe(follow);
  }, [store]);

  // With the words, not before them: no frame in between reads one way and speaks the other.
  useLayoutEffect(() => {
    if (store.asked() !== language.locale) return;
    announceLocale(language.locale);
    document.title = language.messages.preferences.documentTitle;
  }, [store, language]);

  return (
    <LanguageContext value={language}>
      <Speaking language={language}>{children}</Speaking>
    </LanguageContext>
  );
}
