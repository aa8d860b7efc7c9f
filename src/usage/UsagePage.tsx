import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Choice } from '../ui/Choice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SeriesPatterns } from '../ui/SeriesPatterns.tsx';
import type { KeyClient } from '../venice/keyClient.ts';
import { AnalyticsPanels } from './AnalyticsPanels.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { type LookBack, lookBacks } from './lookBack.ts';
import styles from './UsagePage.module.css';

/** What the account spent, for whoever may see it. */
export function UsagePage() {
  const t = useTranslations('usage');
  const state = useSessionState();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {state.status === 'open' ? <OpenUsage key={state.id} state={state} /> : <Unlock />}
    </>
  );
}

function OpenUsage({ state }: { state: OpenSession }) {
  const t = useTranslations('usage');
  const session = useSession();
  if (state.isAdmin === 'no') return <LockedPanel title={t('lockedTitle')} why={t('lockedWhy')} />;
  return <UsageView client={session.client()} sessionId={state.id} />;
}

type UsageViewProps = {
  /** Bound to an ADMIN key. */
  client: KeyClient;
  sessionId: string;
};

/**
 * What is left, what was spent over the days that the user chose, and the history of those days as
 * a file.
 */
function UsageView({ client, sessionId }: UsageViewProps) {
  const t = useTranslations('usage');
  const [days, setDays] = useState<LookBack>(30);
  return (
    <div className={styles.view}>
      <SeriesPatterns />
      <BalancePanel />
      <Choice
        label={t('range')}
        isBar
        value={String(days)}
        onChange={(value) => setDays(lookBacks.find((each) => String(each) === value) ?? days)}
        options={lookBacks.map((each) => ({ value: String(each), label: t('days', { days: each }) }))}
      />
      <AnalyticsPanels days={days} onShorter={setDays} />
      <HistoryPanel client={client} sessionId={sessionId} days={days} onShorter={setDays} />
    </div>
  );
}
