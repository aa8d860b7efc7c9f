import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { canCopy } from '../kit/copyText.ts';
import { canStore } from '../kit/storage.ts';
import { browserLocks } from '../kit/withLock.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './App.module.css';

const limits = ['storage', 'locks', 'clipboard'] as const;
type Limit = (typeof limits)[number];

/** Whether the browser has what the page does without where it must. */
const isThere: Record<Limit, () => boolean> = {
  storage: () => canStore('tab') && canStore('browser'),
  locks: () => browserLocks() !== undefined,
  clipboard: canCopy,
};

/** What this browser does not let the page do. Looked at once the page is awake: it was drawn at build. */
export function BrowserLimitsNotice() {
  const t = useTranslations('app.browser');
  const [missing, setMissing] = useState<readonly Limit[]>([]);

  useEffect(() => setMissing(limits.filter((limit) => !isThere[limit]())), []);

  if (missing.length === 0) return null;
  return (
    <div className={styles.told}>
      <Notice tone="plain" title={t('title')}>
        <ul>
          {missing.map((limit) => (
            <li key={limit}>{t(limit)}</li>
          ))}
        </ul>
        {!window.isSecureContext && <p>{t('insecure')}</p>}
      </Notice>
    </div>
  );
}
