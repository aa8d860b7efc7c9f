import { useTranslations } from 'use-intl';
import type { BrowserLimit } from '../ui/browserLimits.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './BrowserLimitsNotice.module.css';

const limits = ['storage', 'locks', 'clipboard'] as const satisfies readonly BrowserLimit[];

/**
 * What this browser does not let the page do. Always drawn: the style sheet shows what applies, from
 * the first paint on (`noteBrowserLimits`).
 */
export function BrowserLimitsNotice() {
  const t = useTranslations('app.browser');
  return (
    <div className={styles.limits}>
      <Notice tone="plain" title={t('title')}>
        <ul>
          {limits.map((limit) => (
            <li key={limit} data-limit={limit}>
              {t(limit)}
            </li>
          ))}
        </ul>
        <p data-limit={'insecure' satisfies BrowserLimit}>{t('insecure')}</p>
      </Notice>
    </div>
  );
}
