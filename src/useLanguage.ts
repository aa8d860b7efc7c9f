import { createContext, useContext } from 'react';
import { english, type Language } from './messages/language.ts';

export const LanguageContext = createContext<Language>(english);

/** The language of the page, which a part without a translation does not speak (WhereTranslated.tsx). */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
