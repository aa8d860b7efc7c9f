import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Countdown } from '../ui/Countdown.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import type { Venice } from '../venice/client.ts';
import styles from './PauseNotice.module.css';

/**
 * While nothing is sent after too many failures: why, and how long still. Above every page, since
 * it holds for all of them.
 */
export function PauseNotice({ pause }: Pick<Venice, 'pause'>) {
  const t = useTranslations('pause');
  const until = useSyncExternalStore(pause.subscribe, pause.pausedUntil, pause.pausedUntil);
  const isPaused = useSecondsUntil(until) > 0;
  if (!isPaused) return null;
  return (
    <div className={styles.pause}>
      <Notice tone="warning" title={t('title')}>
        <p>{t('text')}</p>
        <p>
          <Countdown until={until}>{({ totalSeconds }) => t('left', { seconds: totalSeconds })}</Countdown>
        </p>
      </Notice>
    </div>
  );
}
