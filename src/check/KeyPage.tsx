import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSessionState } from '../session/useSession.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Venice } from '../venice/client.ts';
import { Breaches } from './Breaches.tsx';
import { DiagnosisPanel } from './DiagnosisPanel.tsx';
import styles from './KeyPage.module.css';
import { KeyStatus } from './KeyStatus.tsx';
import { RateLimitsPanel } from './RateLimitsPanel.tsx';
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
export function KeyPage(props: KeyPageProps) {
  const t = useTranslations('limits');
  const state = useSessionState();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className={styles.view}>
        {state.status === 'locked' && <Unlock />}
        {/* First of an open key, since it is why one comes here; and the same one before and after
            a wallet session opens. */}
        <DiagnosisPanel />
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
          <KeyStatus state={state} />
          {connect}
        </div>
        <div className={styles.column}>
          <KeyFacts state={state} />
          <KeyTerms state={state} toKeys={toKeys} />
        </div>
      </div>
      <ModelLimits venice={venice} />
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

function ModelLimits({ venice }: { venice: Pick<Venice, 'listModels'> }) {
  const { data } = useRateLimits();
  const { models, isError } = useModels(venice);
  return data && <RateLimitsPanel limits={data.rateLimits} models={models} isWithoutModels={isError} />;
}

/** What the page knows of the key that it holds. */
function KeyFacts({ state: { key, origin, expiresAt, isAdmin } }: { state: OpenSession }) {
  const t = useTranslations('limits');
  const o = useTranslations('options');
  const format = useFormatter();
  const may = { yes: t('mayManage'), no: t('mayNotManage'), unknown: t('mayBe') };
  return (
    <Panel title={origin === 'wallet' ? t('sessionTitle') : t('factsTitle')}>
      <Facts>
        <Fact name={t('type')}>{key.apiKeyType === 'ADMIN' ? o('admin') : o('inference')}</Fact>
        <Fact name={t('ending')}>
          <code translate="no">{key.last6}</code>
        </Fact>
        <Fact name={t('id')}>{key.id ? <code translate="no">{key.id}</code> : t('idUnknown')}</Fact>
        <Fact name={t('expires')}>
          {expiresAt === undefined ? o('never') : format.dateTime(expiresAt, 'moment')}
        </Fact>
      </Facts>
      <p className={styles.may}>{may[isAdmin]}</p>
    </Panel>
  );
}
