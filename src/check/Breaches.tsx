import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { toVeniceError } from '../venice/errors.ts';
import { isReadable } from '../venice/reading.ts';
import styles from './Breaches.module.css';
import { BreachesTable } from './BreachesTable.tsx';
import { BreachFigure } from './BreachFigure.tsx';
import { groupByTime, toBreaches } from './breaches.ts';
import { useBreachLog, useKeyNames } from './useBreaches.ts';
import { useBreachWords } from './useBreachWords.tsx';

const none: never[] = [];

/**
 * The limits that the account ran into, over time and one by one; where the key may not know, the
 * way to who may.
 */
export function Breaches({ state }: { state: OpenSession }) {
  const t = useTranslations('breaches');
  const { data, error, isFetching, refetch } = useBreachLog(state);
  const rows = data === undefined || data === 'locked' ? none : data.data;
  const breaches = useMemo(() => toBreaches(rows.filter(isReadable)), [rows]);
  const spans = useMemo(() => groupByTime(breaches), [breaches]);
  const { names, isError: isNameless } = useKeyNames(state, breaches.length > 0);
  const words = useBreachWords(names, state.key.id);
  const timeless = breaches.filter(({ time }) => time === undefined).length;
  if (data === 'locked') return <LockedPanel title={t('title')} why={t('locked')} />;
  return (
    <Panel title={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      {!data && isFetching && <Notice tone="busy" title={t('reading')} />}
      {error && !isFetching && (
        <FailureNotice title={t('unread')} error={toVeniceError(error)}>
          <Button onPress={() => void refetch()}>{t('again')}</Button>
        </FailureNotice>
      )}
      {data && rows.length === 0 && <p>{t('none')}</p>}
      {spans.length > 0 && <BreachFigure spans={spans} words={words} />}
      {spans.length > 0 && timeless > 0 && (
        <p className={styles.soft}>{t('timeless', { count: timeless })}</p>
      )}
      {isNameless && <p className={styles.soft}>{t('namesUnread')}</p>}
      {rows.length > 0 && (
        <BreachesTable breaches={breaches} unreadable={rows.length - breaches.length} words={words} />
      )}
    </Panel>
  );
}
