import { createContext, useContext } from 'react';
import { english, type Language } from './language.ts';

export const LanguageContext = createContext<Language>(english);

/** The language of the page, which a part without a translation does not speak (ui/WhereTranslated.tsx). */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
