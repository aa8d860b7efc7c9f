import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { Link, Route, Router, Switch } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import styles from './App.module.css';
import { Frame } from './Frame.tsx';
import { LoadBoundary } from './LoadBoundary.tsx';
import { en } from './messages/en.ts';
import type { StakeSlot } from './mint/MintPage.tsx';
import { PauseNotice } from './PauseNotice.tsx';
import { createQueries } from './queries.ts';
import { guardSession } from './session/guardSession.ts';
import { ManageContext } from './session/manage.ts';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/useSession.ts';
import { pendingStake } from './stake/pending.ts';
import type { StakePanelProps } from './stake/StakePanel.tsx';
import type { Venice } from './venice/client.ts';
import { WalletContext } from './wallet/useWallet.ts';
import type { Wallet } from './wallet/wallet.ts';

const MintPage = lazy(() => import('./mint/MintPage.tsx'));
const ManageWithWallet = lazy(() => import('./mint/ManageWithWallet.tsx'));
const StakePanel = lazy(() => import('./stake/StakePanel.tsx'));
const KeyPage = lazy(() => import('./limits/KeyPage.tsx'));
const UseThisKey = lazy(() => import('./connect/UseThisKey.tsx'));
const UseSessionKey = lazy(() => import('./connect/UseSessionKey.tsx'));
const KeysPage = lazy(() => import('./keys/KeysPage.tsx'));
const UsagePage = lazy(() => import('./usage/UsagePage.tsx'));

/** The window in which the wallet signs for a session, and what had the focus before it. */
type Ceremony = { before: Element | null };

export type AppProps = { venice: Venice; wallet: Wallet };

/** The shell: joins the pages, and hands each what it needs. */
export function App({ venice, wallet }: AppProps) {
  const [queries] = useState(createQueries);
  const [session] = useState(() => createSession({ venice, clearCaches: () => queries.clear() }));
  const [ceremony, setCeremony] = useState<Ceremony>();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  useEffect(() => guardSession(session, wallet), [session, wallet]);

  return (
    <IntlProvider locale="en" messages={en} timeZone={timeZone}>
      <QueryClientProvider client={queries}>
        <WalletContext value={wallet}>
          <SessionContext value={session}>
            <ManageContext value={() => setCeremony({ before: document.activeElement })}>
              <Router hook={useHashLocation}>
                <Frame isInert={ceremony !== undefined}>
                  <PauseNotice pause={venice.pause} />
                  <LoadBoundary>
                    <Suspense fallback={<Loading />}>
                      <Switch>
                        <Route path="/">
                          <MintPage
                            venice={venice}
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
                  </LoadBoundary>
                </Frame>
                {ceremony && (
                  <LoadBoundary>
                    <Suspense>
                      <ManageWithWallet
                        venice={venice}
                        before={ceremony.before}
                        onClose={() => setCeremony(undefined)}
                      />
                    </Suspense>
                  </LoadBoundary>
                )}
              </Router>
            </ManageContext>
          </SessionContext>
        </WalletContext>
      </QueryClientProvider>
    </IntlProvider>
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
