import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { PageHead } from '../ui/PageHead.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SeriesPatterns } from '../ui/SeriesPatterns.tsx';
import { WithWords } from '../ui/WithWords.tsx';
import type { Venice } from '../venice/client.ts';
import { createX402Client } from '../venice/x402Client.ts';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import { About } from './About.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import styles from './Credit.module.css';
import { TopUpPanel } from './TopUpPanel.tsx';
import { TransactionsPanel } from './TransactionsPanel.tsx';
import { useTopUps } from './useTopUps.ts';
import { fetchCreditWords } from './words.ts';

type CreditPageProps = {
  venice: Venice;
  /** Leads to programs that spend the credit. */
  programs?: ReactNode;
};

/** Pay as you go: what it is, what a wallet has of it, and how it gets more. */
export function CreditPage({ venice, programs }: CreditPageProps) {
  return (
    <WithWords name="credit" fetch={fetchCreditWords}>
      <Credit venice={venice} programs={programs} />
    </WithWords>
  );
}

function Credit({ venice, programs }: CreditPageProps) {
  const t = useTranslations('credit');
  const [x402] = useState(() => createX402Client(venice.transport));
  const [topUps, topUp] = useTopUps(x402);
  const wallet = useWalletState();
  const signer =
    wallet.status === 'connected'
      ? { address: wallet.address as Address, connectorUid: wallet.connectorUid }
      : undefined;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className={styles.story}>
        <About x402={x402} />
        <div className={styles.topUp}>
          <TopUpPanel x402={x402} topUps={topUps} state={topUp} signer={signer} />
        </div>
        {programs && (
          <Panel title={t('programs.title')}>
            <p>{t('programs.text')}</p>
            {programs}
          </Panel>
        )}
      </div>
      {signer ? (
        // Another account has another credit: what was shown or asked for the last one is dropped.
        <div className={styles.column} key={`${signer.address} ${signer.connectorUid}`}>
          <SeriesPatterns />
          <BalancePanel x402={x402} signer={signer} />
          <TransactionsPanel x402={x402} signer={signer} />
        </div>
      ) : (
        <Panel title={t('balance.title')}>
          <p>{t('connect')}</p>
          <div>
            <ConnectButton />
          </div>
        </Panel>
      )}
    </>
  );
}
