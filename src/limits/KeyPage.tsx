import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DoctorPanel } from '../doctor/DoctorPanel.tsx';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSessionState } from '../session/useSession.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Venice } from '../venice/client.ts';
import { Breaches } from './Breaches.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import styles from './KeyPage.module.css';
import { RateLimitsPanel } from './RateLimitsPanel.tsx';
import { Standing } from './Standing.tsx';
import { StoredLimits } from './StoredLimits.tsx';
import { useModels, useRateLimits } from './useRateLimits.ts';

type KeyPageProps = {
  /** Whose list of models names types and prices. */
  venice: Pick<Venice, 'listModels'>;
  /** Leads to the list of all keys, which is another flow's page. */
  toKeys: ReactNode;
  /** Leads from the key to the programs that are to use it. */
  connect?: ReactNode;
};

/** One key: what it is, what it may do, and its limits where it, or the wallet, may change them. */
export default function KeyPage(props: KeyPageProps) {
  const t = useTranslations('limits');
  const state = useSessionState();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className={styles.view}>
        {state.status === 'locked' && <Unlock />}
        {/* First of an open key, since it is why one comes here; and the same one before and after a wallet session opens. */}
        <DoctorPanel />
        {state.status === 'open' && <OpenKey key={state.id} state={state} {...props} />}
      </div>
    </>
  );
}

function OpenKey({ state, venice, toKeys, connect }: KeyPageProps & { state: OpenSession }) {
  return (
    <div className={styles.view}>
      <div className={styles.panels}>
        <div className={styles.column}>
          <Standing state={state} />
          {connect}
        </div>
        <div className={styles.column}>
          <KeyFacts state={state} />
          <KeyTerms state={state} toKeys={toKeys} />
        </div>
      </div>
      <ModelLimits sessionId={state.id} venice={venice} />
      <Breaches state={state} />
    </div>
  );
}

/** The stored limits, of the key at hand or of the one that the wallet came for. */
function KeyTerms({ state, toKeys }: { state: OpenSession; toKeys: ReactNode }) {
  const t = useTranslations('limits');
  const { key, origin, isAdmin, managed } = state;
  if (origin !== 'wallet' && isAdmin === 'no')
    return <LockedPanel title={t('ownTitle')} why={t('lockedWhy')} />;
  if (origin !== 'wallet') return <StoredLimits named={key} title={t('ownTitle')} />;
  if (managed) return <StoredLimits named={managed} title={t('managedTitle', { last6: managed.last6 })} />;
  return (
    <Panel title={t('allTitle')}>
      <p>{t('all')}</p>
      {toKeys}
    </Panel>
  );
}

function ModelLimits({ sessionId, venice }: { sessionId: string; venice: Pick<Venice, 'listModels'> }) {
  const { data } = useRateLimits(sessionId);
  const { models, isError } = useModels(sessionId, venice);
  return data && <RateLimitsPanel limits={data.rateLimits} models={models} isWithoutModels={isError} />;
}
