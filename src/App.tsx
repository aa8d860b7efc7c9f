import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
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
        <Router hook={useHashLocation}>
          <Frame wallet={wallet}>
            <LoadBoundary>
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/">
                    <MintPage venice={venice} wallet={wallet} />
                  </Route>
                  <Route>
                    <NotFound />
                  </Route>
                </Switch>
              </Suspense>
            </LoadBoundary>
          </Frame>
        </Router>
      </QueryClientProvider>
    </IntlProvider>
  );
}

function Frame({ wallet, children }: { wallet: Wallet; children: React.ReactNode }) {
  const t = useTranslations('app');
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Coin className={styles.mark ?? ''} />
          {t('title')}
        </Link>
        <ConnectButton wallet={wallet} />
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
