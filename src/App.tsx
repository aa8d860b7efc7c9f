import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, Route, Router, Switch } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import styles from './App.module.css';
import { Ceremonies, type Ceremony, CeremonyWindow } from './Ceremony.tsx';
import { Frame } from './Frame.tsx';
import { LanguageProvider } from './LanguageProvider.tsx';
import { LoadBoundary } from './LoadBoundary.tsx';
import { pageLanguage } from './messages/language.ts';
import type { StakeSlot } from './mint/MintPage.tsx';
import { PauseNotice } from './PauseNotice.tsx';
import { createQueries } from './queries.ts';
import { guardSession } from './session/guardSession.ts';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/useSession.ts';
import { pendingStake } from './stake/pending.ts';
import type { StakePanelProps } from './stake/StakePanel.tsx';
import type { Venice } from './venice/client.ts';
import { WalletContext } from './wallet/useWallet.ts';
import type { Wallet } from './wallet/wallet.ts';

const MintPage = lazy(() => import('./mint/MintPage.tsx'));
const StakePanel = lazy(() => import('./stake/StakePanel.tsx'));
const KeyPage = lazy(() => import('./limits/KeyPage.tsx'));
const UseThisKey = lazy(() => import('./connect/UseThisKey.tsx'));
const UseSessionKey = lazy(() => import('./connect/UseSessionKey.tsx'));
const KeysPage = lazy(() => import('./keys/KeysPage.tsx'));
const UsagePage = lazy(() => import('./usage/UsagePage.tsx'));

export type AppProps = { venice: Venice; wallet: Wallet };

/** The shell: joins the pages, and hands each what it needs. */
export function App({ venice, wallet }: AppProps) {
  const [queries] = useState(createQueries);
  const [session] = useState(() => createSession({ venice, clearCaches: () => queries.clear() }));
  const [ceremony, setCeremony] = useState<Ceremony>();

  useEffect(() => guardSession(session, wallet), [session, wallet]);

  return (
    <LanguageProvider store={pageLanguage}>
      <QueryClientProvider client={queries}>
        <WalletContext value={wallet}>
          <SessionContext value={session}>
            <Ceremonies open={setCeremony}>
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
                  <CeremonyWindow
                    ceremony={ceremony}
                    venice={venice}
                    onClose={() => setCeremony(undefined)}
                  />
                )}
              </Router>
            </Ceremonies>
          </SessionContext>
        </WalletContext>
      </QueryClientProvider>
    </LanguageProvider>
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
  return <Link href="/keys">{t('toKeys')}</Link>;
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
      <Link href="/">{t('toMint')}</Link>
    </div>
  );
}
