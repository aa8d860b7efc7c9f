import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import styles from './PauseNotice.module.css';
import { Notice } from './ui/Notice.tsx';
import { useSecondsUntil } from './ui/useSecondsUntil.ts';
import type { Venice } from './venice/client.ts';

/** While nothing is sent after too many failures: why, and how long still. Above every page, since it holds for all of them. */
export function PauseNotice({ pause }: Pick<Venice, 'pause'>) {
  const t = useTranslations('pause');
  const seconds = useSecondsUntil(
    useSyncExternalStore(pause.subscribe, pause.pausedUntil, pause.pausedUntil),
  );
  if (seconds === 0) return null;
  return (
    <div className={styles.pause}>
      <Notice tone="warning" title={t('title')}>
        <p>{t('text')}</p>
        {/* Outside of the live region's words: a screen reader would read each second. */}
        <p role="timer" aria-live="off">
          {t('left', { seconds })}
        </p>
      </Notice>
    </div>
  );
}
