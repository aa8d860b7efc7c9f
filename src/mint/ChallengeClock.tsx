import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { warnMs } from './lifetime.ts';
import styles from './SignPanel.module.css';

/**
 * What the text that is being signed has left, always in sight: a hardware wallet or a second owner
 * may take minutes.
 */
export function ChallengeClock({ remainingMs }: { remainingMs: number }) {
  const t = useTranslations('mint');
  const seconds = Math.ceil(remainingMs / 1000);
  const stage = seconds <= 0 ? 'ended' : remainingMs < warnMs ? 'short' : 'long';
  return (
    <div className={`${styles.clock} ${stage === 'long' ? '' : styles.short}`}>
      {stage !== 'ended' && (
        <p role="timer">{t('clock', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</p>
      )}
      {/* Apart from the figures, so that it is read out when it changes and not every second. */}
      {stage !== 'long' && <p role="alert">{t(stage === 'short' ? 'clockShort' : 'clockEnded')}</p>}
    </div>
  );
}

/** What a challenge has left, in ms, read again every second. */
export function useRemaining(remainingMs: () => number): number {
  const [left, setLeft] = useState(remainingMs);
  useEffect(() => {
    const tick = setInterval(() => setLeft(remainingMs()), 1000);
    return () => clearInterval(tick);
  }, [remainingMs]);
  return left;
}
