import { useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import styles from './UsagePage.module.css';
import { UsageView } from './UsageView.tsx';

/** What the account spent, for whoever may see it. */
export default function UsagePage() {
  const t = useTranslations('usage');
  const state = useSessionState();
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
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
