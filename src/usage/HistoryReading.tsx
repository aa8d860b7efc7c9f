import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import type { HistoryState } from '../jobs/history.ts';
import { type HistoryJob, useJobs } from '../jobs/jobs.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { HistoryResult } from './HistoryResult.tsx';
import { type LookBack, offerShorter } from './lookBack.ts';
import styles from './UsagePage.module.css';

type HistoryReadingProps = {
  job: HistoryJob;
  days: LookBack;
  onShorter(days: LookBack): void;
  onStartOver(): void;
};

/** How far the history is read, what stopped it, and what came of it. */
export function HistoryReading({ job, days, onShorter, onStartOver }: HistoryReadingProps) {
  const t = useTranslations('usage.history');
  const jobs = useJobs();
  const { walk } = job;
  const state = useSyncExternalStore(walk.subscribe, walk.getState);
  const goOn = () => void jobs.runHistory(job);
  const rows = state.entries.length + state.unreadable;
  const read = t('read', { rows, pages: state.pages });
  return (
    <>
      {state.step === 'reading' && (
        <Notice tone="busy" title={t('reading')}>
          <p>{read}</p>
          <progress className={styles.progress} aria-label={t('progress')} value={state.progress} max={1} />
          <div className={styles.actions}>
            <Button onPress={walk.stop}>{t('stop')}</Button>
          </div>
        </Notice>
      )}
      <Halted state={state} read={read} days={days} {...{ goOn, onShorter, onStartOver }} />
      {state.step === 'done' && (
        <Notice tone="success" title={t('done')}>
          <p>{rows === 0 ? t('empty') : read}</p>
        </Notice>
      )}
      {state.step !== 'reading' && state.entries.length > 0 && <HistoryResult state={state} />}
    </>
  );
}

type HaltedProps = Pick<HistoryReadingProps, 'days' | 'onShorter' | 'onStartOver'> & {
  state: HistoryState;
  read: string;
  goOn(): void;
};

function Halted({ state, read, days, goOn, onShorter, onStartOver }: HaltedProps) {
  const t = useTranslations('usage.history');
  const u = useTranslations('usage');
  if (state.step === 'circle')
    return (
      <Notice tone="warning" title={t('circle')}>
        <p>{t('circleText')}</p>
      </Notice>
    );
  if (state.step === 'stopped')
    return (
      <Notice tone="plain" title={t('stopped')}>
        <p>{read}</p>
        <p>{t('stoppedText')}</p>
        <div className={styles.actions}>
          <Button onPress={goOn}>{t('goOn')}</Button>
        </div>
      </Notice>
    );
  if (state.step !== 'failed') return null;
  const { error } = state;
  const shorter = offerShorter(days, error);
  // A cursor that is over or unknown is a 400: "restart the walk from the first page" (OpenAPI).
  const isLost = error.code === 'BAD_REQUEST' && state.pages > 0;
  return (
    <FailureNotice title={t('failed', { page: state.pages + 1 })} error={error}>
      {error.code === 'GONE' && <p>{u('gone')}</p>}
      <p>{isLost ? t('lost') : t('failedText')}</p>
      <div className={styles.actions}>
        {isLost ? (
          <Button onPress={onStartOver}>{t('startOver')}</Button>
        ) : (
          <Button onPress={goOn}>{t('goOn')}</Button>
        )}
        {shorter && (
          <Button look="quiet" onPress={() => onShorter(shorter)}>
            {u('shorter', { days: shorter })}
          </Button>
        )}
      </div>
    </FailureNotice>
  );
}
