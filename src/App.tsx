import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { Link, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import styles from './App.module.css';
import { LoadBoundary } from './LoadBoundary.tsx';
import { en } from './messages/en.ts';
import { createQueries } from './queries.ts';
import { Coin } from './ui/Coin.tsx';
import type { Venice } from './venice/client.ts';
import { ConnectButton } from './wallet/ConnectButton.tsx';
import { useWalletState, WalletContext } from './wallet/useWallet.ts';
import type { Wallet } from './wallet/wallet.ts';

const MintPage = lazy(() => import('./mint/MintPage.tsx'));

export type AppProps = { venice: Venice; wallet: Wallet };

/** The shell: joins the pages, and hands each what it needs. */
export function App({ venice, wallet }: AppProps) {
  const [queries] = useState(createQueries);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <IntlProvider locale="en" messages={en} timeZone={timeZone}>
      <QueryClientProvider client={queries}>
        <WalletContext value={wallet}>
          <Router hook={useHashLocation}>
            <Frame>
              <LoadBoundary>
                <Suspense fallback={<Loading />}>
                  <Switch>
                    <Route path="/">
                      <MintPage venice={venice} />
                    </Route>
                    <Route>
                      <NotFound />
                    </Route>
                  </Switch>
                </Suspense>
              </LoadBoundary>
            </Frame>
          </Router>
        </WalletContext>
      </QueryClientProvider>
    </IntlProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('app');
  const { status } = useWalletState();
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Coin className={styles.mark ?? ''} />
          {t('title')}
        </Link>
        {/* Before there is an account, the page's own next step is the one place to connect. */}
        {status === 'connected' && <ConnectButton />}
      </header>
      <main>{children}</main>
      <footer className={styles.footer}>
        <p>{t('promise')}</p>
        <p>{t('independent')}</p>
      </footer>
    </div>
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
      <Link href="/">{t('toMint')}</Link>
    </div>
  );
}
