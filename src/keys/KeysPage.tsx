import { useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { KeysView } from './KeysView.tsx';

/** Every key of the account, for whoever may list them. */
export function KeysPage() {
  const t = useTranslations('keys');
  const state = useSessionState();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {state.status === 'open' ? <OpenKeys key={state.id} state={state} /> : <Unlock />}
    </>
  );
}

function OpenKeys({ state }: { state: OpenSession }) {
  const t = useTranslations('keys');
  const session = useSession();
  if (state.isAdmin === 'no') return <LockedPanel title={t('title')} why={t('lockedWhy')} />;
  return (
    <KeysView
      client={session.client()}
      sessionId={state.id}
      working={state.key}
      managed={state.managed}
      onWorkingRevoked={() => void session.lock('revoked')}
    />
  );
}
