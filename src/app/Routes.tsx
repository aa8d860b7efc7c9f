import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Link, Route, Switch } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import type { Grants } from '../grant/grants.ts';
import { MintPage, type StakeSlot } from '../mint/MintPage.tsx';
import type { OngoingMint } from '../mint/ongoingMint.ts';
import { pendingTask } from '../stake/pending.ts';
import type { StakePanelProps } from '../stake/StakePanel.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import type { Venice } from '../venice/client.ts';
import styles from './App.module.css';
import { LoadBoundary } from './LoadBoundary.tsx';

const GrantPage = lazyPart(async () => (await import('../grant/GrantPage.tsx')).GrantPage);
const StakePanel = lazyPart(async () => (await import('../stake/StakePanel.tsx')).StakePanel);
const KeyPage = lazyPart(async () => (await import('../check/KeyPage.tsx')).KeyPage);
const UseThisKey = lazyPart(async () => (await import('../integrations/UseThisKey.tsx')).UseThisKey);
const Programs = lazyPart(async () => (await import('../integrations/UseThisKey.tsx')).Programs);
const UseSessionKey = lazyPart(async () => (await import('../integrations/UseSessionKey.tsx')).UseSessionKey);
const KeysPage = lazyPart(async () => (await import('../keys/KeysPage.tsx')).KeysPage);
const UsagePage = lazyPart(async () => (await import('../usage/UsagePage.tsx')).UsagePage);
const CreditPage = lazyPart(async () => (await import('../credit/CreditPage.tsx')).CreditPage);

type RoutesProps = { venice: Venice; mint: OngoingMint; grants: Grants };

/** What stands at each address. Here, and nowhere below, one flow is handed into another. */
export function Routes({ venice, mint, grants }: RoutesProps) {
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
        <Route path="/grant">
          <GrantPage
            grants={grants}
            programs={
              <Suspense>
                <Programs group="grants" venice={venice} />
              </Suspense>
            }
          />
        </Route>
        <Route path="/credit">
          <CreditPage
            venice={venice}
            programs={
              <Suspense>
                <Programs group="credit" venice={venice} />
              </Suspense>
            }
          />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

const stakeSlot: StakeSlot = { pending: pendingTask, render: renderStake };

function renderStake(props: StakePanelProps) {
  return (
    <LoadBoundary>
      <Suspense fallback={<Loading />}>
        <StakePanel {...props} key={props.task} />
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
