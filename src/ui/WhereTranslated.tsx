import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { english, type Namespace } from '../messages/language.ts';
import { locales } from '../messages/locales.ts';
import { useLanguage } from '../messages/useLanguage.ts';
import { Speaking } from './Speaking.tsx';
import styles from './WhereTranslated.module.css';

type WhereTranslatedProps = {
  /** Whose translation decides for the whole part. */
  namespace: Namespace;
  /** Stands among translated parts: what it is in needs no saying. */
  isInline?: boolean;
  children: ReactNode;
};

/**
 * A part of the page that not every language has words for. There it is English altogether, dates and direction too, and says
 * so: to the reader in a line, to the browser and to screen readers by `lang` (WCAG 3.1.2).
 */
export function WhereTranslated({ namespace, isInline = false, children }: WhereTranslatedProps) {
  const page = useLanguage();
  const t = useTranslations('preferences');
  const language = page.isTranslated(namespace) ? page : english;
  // The same elements in every language, so that choosing one does not start the part anew.
  return (
    <>
      {language !== page && !isInline && <p className={styles.told}>{t('inEnglish')}</p>}
      <div className={styles.part} lang={language.locale} dir={locales[language.locale].direction}>
        <Speaking language={language}>{children}</Speaking>
      </div>
    </>
  );
}
