import { useTranslations } from 'use-intl';
import { createHistoryWalk } from '../jobs/historyWalk.ts';
import { useJobs, useJobsState } from '../jobs/jobs.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { KeyClient } from '../venice/keyClient.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import { HistoryReading } from './HistoryReading.tsx';
import type { LookBack } from './lookBack.ts';
import styles from './UsagePage.module.css';

const dayMs = 24 * 60 * 60_000;

type HistoryPanelProps = {
  client: KeyClient;
  sessionId: string;
  days: LookBack;
  onShorter(days: LookBack): void;
};

/**
 * Every charge of the days, read page by page and handed over as a file. The reading goes on while
 * another view is on screen.
 */
export function HistoryPanel({ client, sessionId, days, onShorter }: HistoryPanelProps) {
  const t = useTranslations('usage.history');
  const jobs = useJobs();
  const { history } = useJobsState();
  const job = history?.sessionId === sessionId && history.days === days ? history : undefined;
  const start = () => {
    const to = veniceNow();
    const from = Math.floor(to / dayMs) * dayMs - (days - 1) * dayMs;
    void jobs.runHistory({ sessionId, days, walk: createHistoryWalk(client, { from, to }) });
  };
  return (
    <Panel title={t('title')}>
      <p className={styles.soft}>{t('text', { days })}</p>
      {job ? (
        <HistoryReading job={job} days={days} onShorter={onShorter} onStartOver={start} />
      ) : (
        <div className={styles.actions}>
          <Button onPress={start}>{t('start')}</Button>
        </div>
      )}
    </Panel>
  );
}
