import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Link, Route, Switch } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import styles from './App.module.css';
import { LoadBoundary } from './LoadBoundary.tsx';
import type { StakeSlot } from './mint/MintPage.tsx';
import type { OngoingMint } from './mint/ongoingMint.ts';
import { pendingStake } from './stake/pending.ts';
import type { StakePanelProps } from './stake/StakePanel.tsx';
import type { Venice } from './venice/client.ts';

const MintPage = lazy(() => import('./mint/MintPage.tsx'));
const StakePanel = lazy(() => import('./stake/StakePanel.tsx'));
const KeyPage = lazy(() => import('./limits/KeyPage.tsx'));
const UseThisKey = lazy(() => import('./connect/UseThisKey.tsx'));
const UseSessionKey = lazy(() => import('./connect/UseSessionKey.tsx'));
const KeysPage = lazy(() => import('./keys/KeysPage.tsx'));
const UsagePage = lazy(() => import('./usage/UsagePage.tsx'));

type PagesProps = { venice: Venice; mint: OngoingMint };

/** What stands at each address. Here, and nowhere below, one flow is handed into another. */
export function Pages({ venice, mint }: PagesProps) {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <MintPage
            venice={venice}
            mint={mint}
            onKeyOpened={() => navigate('/key')}
            stake={stakeSlot}
            connect={(heldKey) => (
              <Suspense>
                <UseThisKey heldKey={heldKey} venice={venice} />
              </Suspense>
            )}
          />
        </Route>
        <Route path="/key">
          <KeyPage
            venice={venice}
            toKeys={<ToKeys />}
            connect={
              <Suspense>
                <UseSessionKey venice={venice} />
              </Suspense>
            }
          />
        </Route>
        <Route path="/keys">
          <KeysPage />
        </Route>
        <Route path="/usage">
          <UsagePage />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

const stakeSlot: StakeSlot = { pending: pendingStake, render: renderStake };

function renderStake(props: StakePanelProps) {
  return (
    <LoadBoundary>
      <Suspense fallback={<Loading />}>
        <StakePanel {...props} key={props.asset} />
      </Suspense>
    </LoadBoundary>
  );
}

function ToKeys() {
  const t = useTranslations('limits');
  return (
    <Link href="/keys" className={styles.way}>
      {t('toKeys')}
    </Link>
  );
}

function Loading() {
  const t = useTranslations('app');
  return (
    <p role="status" className={styles.empty}>
      {t('loading')}
    </p>
  );
}

function NotFound() {
  const t = useTranslations('app');
  return (
    <div className={styles.empty}>
      <h1>{t('notFound')}</h1>
      <Link href="/" className={styles.way}>
        {t('toMint')}
      </Link>
    </div>
  );
}
