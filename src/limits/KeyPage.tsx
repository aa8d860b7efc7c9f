import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LockedPanel } from '../session/LockedPanel.tsx';
import type { OpenSession } from '../session/session.ts';
import { Unlock } from '../session/Unlock.tsx';
import { useSessionState } from '../session/useSession.ts';
import { KeyFacts } from './KeyFacts.tsx';
import styles from './KeyPage.module.css';
import { StoredLimits } from './StoredLimits.tsx';

type KeyPageProps = {
  /** Leads to the list of all keys, which is another flow's page. */
  toKeys: ReactNode;
  /** Leads from the key to the programs that are to use it. */
  connect?: ReactNode;
};

/** One key: what it is, what it may do, and its limits where it, or the wallet, may change them. */
export default function KeyPage({ toKeys, connect }: KeyPageProps) {
  const t = useTranslations('limits');
  const state = useSessionState();
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {state.status === 'open' ? (
        <OpenKey key={state.id} state={state} toKeys={toKeys} connect={connect} />
      ) : (
        <Unlock />
      )}
    </>
  );
}

function OpenKey({ state, toKeys, connect }: KeyPageProps & { state: OpenSession }) {
  const t = useTranslations('limits');
  const { key, origin, isAdmin, managed } = state;
  return (
    <div className={styles.panels}>
      {origin === 'wallet' && managed && (
        <StoredLimits named={managed} title={t('managedTitle', { last6: managed.last6 })} />
      )}
      <KeyFacts state={state} />
      {connect}
      {origin === 'wallet' && !managed && (
        <section className={styles.panel} aria-labelledby="all-keys-title">
          <h2 id="all-keys-title" className={styles.title}>
            {t('allTitle')}
          </h2>
          <p>{t('all')}</p>
          {toKeys}
        </section>
      )}
      {origin !== 'wallet' && isAdmin !== 'no' && <StoredLimits named={key} title={t('ownTitle')} />}
      {origin !== 'wallet' && isAdmin === 'no' && <LockedPanel title={t('ownTitle')} why={t('lockedWhy')} />}
    </div>
  );
}
