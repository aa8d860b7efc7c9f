import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { KeyClient } from '../venice/keyClient.ts';
import { HistoryReading } from './HistoryReading.tsx';
import { createHistoryWalk, type HistoryWalk } from './historyWalk.ts';
import type { LookBack } from './lookBack.ts';
import styles from './UsagePage.module.css';

const dayMs = 24 * 60 * 60_000;

type HistoryPanelProps = { client: KeyClient; days: LookBack; onShorter(days: LookBack): void };

/** A walk through the history, and the days that it is about. */
export type Reading = { walk: HistoryWalk; from: number; to: number };

/** Every charge of the days, read page by page and handed over as a file. */
export function HistoryPanel({ client, days, onShorter }: HistoryPanelProps) {
  const t = useTranslations('usage.history');
  const [reading, setReading] = useState<Reading>();
  const start = () => {
    const to = Date.now();
    const from = Math.floor(to / dayMs) * dayMs - (days - 1) * dayMs;
    setReading({ walk: createHistoryWalk(client, { from, to }), from, to });
  };
  return (
    <Panel title={t('title')}>
      <p className={styles.soft}>{t('text', { days })}</p>
      {reading ? (
        <HistoryReading reading={reading} days={days} onShorter={onShorter} onStartOver={start} />
      ) : (
        <div className={styles.actions}>
          <Button onPress={start}>{t('start')}</Button>
        </div>
      )}
    </Panel>
  );
}
