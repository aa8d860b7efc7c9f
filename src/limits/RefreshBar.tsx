import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import { mayReadAgain } from './readAgain.ts';
import styles from './Standing.module.css';
import { limitsKey, useRateLimits } from './useRateLimits.ts';

/** A key may spend at any time: older figures are still shown, and said to be old. ms */
const staleAfterMs = 120_000;

/** Asks Venice again, and says of when the last good answer is. */
export function RefreshBar({ sessionId }: { sessionId: string }) {
  const t = useTranslations('keyStanding');
  const format = useFormatter();
  const queries = useQueryClient();
  const { dataUpdatedAt, errorUpdatedAt, isFetching } = useRateLimits(sessionId);
  const isYoung = useSecondsUntil(dataUpdatedAt === 0 ? undefined : dataUpdatedAt + staleAfterMs) > 0;
  const [pacedAt, setPacedAt] = useState(Number.NEGATIVE_INFINITY);
  const isPaced = pacedAt >= Math.max(dataUpdatedAt, errorUpdatedAt);
  const refresh = () => {
    const now = Date.now();
    if (!mayReadAgain({ dataUpdatedAt, errorUpdatedAt }, now)) return setPacedAt(now);
    void queries.refetchQueries({ queryKey: limitsKey(sessionId) });
  };
  return (
    <div className={styles.refresh}>
      <Button onPress={refresh}>{t('refresh')}</Button>
      <p className={styles.soft}>
        {dataUpdatedAt === 0
          ? t('noAnswer')
          : t('lastAnswer', { time: format.dateTime(dataUpdatedAt, { timeStyle: 'medium' }) })}
      </p>
      {dataUpdatedAt > 0 && !isYoung && <p className={styles.stale}>{t('stale')}</p>}
      <p role="status" className={styles.soft}>
        {isFetching && t('refreshing')}
        {!isFetching && isPaced && t('paced')}
      </p>
    </div>
  );
}
