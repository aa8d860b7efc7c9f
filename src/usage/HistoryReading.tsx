import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Reading } from './HistoryPanel.tsx';
import { HistoryResult } from './HistoryResult.tsx';
import type { Halt, WalkState } from './historyWalk.ts';
import { type LookBack, offerShorter } from './lookBack.ts';
import styles from './UsagePage.module.css';

type HistoryReadingProps = {
  reading: Reading;
  days: LookBack;
  onShorter(days: LookBack): void;
  onStartOver(): void;
};

/** How far the history is read, what stopped it, and what came of it. */
export function HistoryReading({ reading, days, onShorter, onStartOver }: HistoryReadingProps) {
  const t = useTranslations('usage.history');
  const { walk } = reading;
  const state = useSyncExternalStore(walk.subscribe, walk.getState);
  // The walk belongs to this view: it begins with it, and nothing is asked for once nobody waits.
  useEffect(() => {
    void walk.run();
    return walk.stop;
  }, [walk]);

  const goOn = () => void walk.run();
  const read = t('read', { rows: state.entries + state.unreadable, pages: state.pages });
  return (
    <>
      {state.status === 'reading' && (
        <Notice tone="busy" title={t('reading')}>
          <p>{read}</p>
          <progress className={styles.progress} aria-label={t('progress')} value={state.progress} max={1} />
          <div className={styles.actions}>
            <Button onPress={walk.stop}>{t('stop')}</Button>
          </div>
        </Notice>
      )}
      {state.halt && (
        <Halted halt={state.halt} state={state} days={days} {...{ goOn, onShorter, onStartOver }} />
      )}
      {state.status === 'done' && (
        <Notice tone="success" title={t('done')}>
          <p>{state.entries + state.unreadable === 0 ? t('empty') : read}</p>
        </Notice>
      )}
      {state.status !== 'reading' && state.entries > 0 && <HistoryResult reading={reading} state={state} />}
    </>
  );
}

type HaltedProps = Pick<HistoryReadingProps, 'days' | 'onShorter' | 'onStartOver'> & {
  halt: Halt;
  state: WalkState;
  goOn(): void;
};

function Halted({ halt, state, days, goOn, onShorter, onStartOver }: HaltedProps) {
  const t = useTranslations('usage.history');
  const u = useTranslations('usage');
  if (halt.kind === 'circle')
    return (
      <Notice tone="warning" title={t('circle')}>
        <p>{t('circleText')}</p>
      </Notice>
    );
  if (halt.kind === 'stopped')
    return (
      <Notice tone="plain" title={t('stopped')}>
        <p>{t('read', { rows: state.entries + state.unreadable, pages: state.pages })}</p>
        <p>{t('stoppedText')}</p>
        <div className={styles.actions}>
          <Button onPress={goOn}>{t('goOn')}</Button>
        </div>
      </Notice>
    );
  const { error } = halt;
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
