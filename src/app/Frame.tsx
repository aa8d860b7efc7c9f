import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, useRoute } from 'wouter';
import { SessionBar } from '../session/SessionBar.tsx';
import { Button } from '../ui/Button.tsx';
import { Coin } from '../ui/Coin.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import styles from './App.module.css';
import { BrowserLimitsNotice } from './BrowserLimitsNotice.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import { Preferences } from './Preferences.tsx';
import { removeServiceWorkers } from './serviceWorkers.ts';

type FrameProps = {
  /** A window stands over the page: nothing in it can be reached. */
  isInert: boolean;
  children: ReactNode;
};

/** What stands around every page: where one is, whose key and wallet are in use, and what is promised. */
export function Frame({ isInert, children }: FrameProps) {
  const t = useTranslations('app');
  const { status } = useWalletState();
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.frame} inert={isInert}>
      {/* No link to an anchor: what stands behind the hash is the page's own address. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Coin className={styles.mark ?? ''} />
          {t('title')}
        </Link>
        <nav aria-label={t('navigation')} className={styles.nav}>
          <NavLink href="/">{t('mint')}</NavLink>
          <NavLink href="/key">{t('key')}</NavLink>
          <NavLink href="/keys">{t('keys')}</NavLink>
          <NavLink href="/usage">{t('usage')}</NavLink>
          <NavLink href="/credit">{t('credit')}</NavLink>
        </nav>
        <PaletteButton isInert={isInert} />
        {/* Before there is an account, the page's own next step is the one place to connect. */}
        {status === 'connected' && (
          <PartBoundary>
            <ConnectButton />
          </PartBoundary>
        )}
      </header>
      <ServiceWorkerNotice />
      <BrowserLimitsNotice />
      <PartBoundary>
        <SessionBar />
      </PartBoundary>
      {/* Where the focus goes when what had it is gone. */}
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.promise}>
          <p>{t('promise')}</p>
          <p>{t('independent')}</p>
          <p>
            <Link href="/grant">{t('toGrant')}</Link>
          </p>
        </div>
        <Preferences />
      </footer>
    </div>
  );
}

function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const [isHere] = useRoute(href);
  return (
    <Link href={href} className={styles.navLink} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/**
 * Looks for a foreign service worker once, as soon as the page is awake, and tells of it. Nothing
 * is drawn where there is none.
 */
function ServiceWorkerNotice() {
  const t = useTranslations('serviceWorker');
  const [wasFound, setWasFound] = useState(false);

  useEffect(() => {
    void removeServiceWorkers(navigator.serviceWorker, window.location.href).then(
      // A second look, which finds nothing any more, takes nothing back.
      (isFound) => isFound && setWasFound(true),
    );
  }, []);

  if (!wasFound) return null;
  return (
    <div className={styles.told}>
      <Notice tone="danger" title={t('title')}>
        <p>{t('text')}</p>
        <Button onPress={() => window.location.reload()}>{t('reload')}</Button>
      </Notice>
    </div>
  );
}
