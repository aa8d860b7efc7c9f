import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import { SeriesPatterns } from '../ui/SeriesPatterns.tsx';
import type { KeyClient } from '../venice/keyClient.ts';
import { AnalyticsPanels } from './AnalyticsPanels.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { type LookBack, lookBacks } from './lookBack.ts';
import styles from './UsagePage.module.css';

export type UsageViewProps = {
  /** Bound to an ADMIN key. */
  client: KeyClient;
  sessionId: string;
};

/** What is left, what was spent over the days that the user chose, and the history of those days as a file. */
export function UsageView({ client, sessionId }: UsageViewProps) {
  const t = useTranslations('usage');
  const [days, setDays] = useState<LookBack>(30);
  return (
    <div className={styles.view}>
      <SeriesPatterns />
      <BalancePanel client={client} sessionId={sessionId} />
      <Choice
        label={t('range')}
        isBar
        value={String(days)}
        onChange={(value) => setDays(lookBacks.find((each) => String(each) === value) ?? days)}
        options={lookBacks.map((each) => ({ value: String(each), label: t('days', { days: each }) }))}
      />
      <AnalyticsPanels client={client} sessionId={sessionId} days={days} onShorter={setDays} />
      <HistoryPanel key={days} client={client} days={days} onShorter={setDays} />
    </div>
  );
}
