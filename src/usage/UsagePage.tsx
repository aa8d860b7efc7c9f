import { useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { UsageView } from './UsageView.tsx';

/** What the account spent, for whoever may see it. */
export default function UsagePage() {
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
