import { useTranslations } from 'use-intl';
import { useAmounts } from '../charts/useAmounts.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { X402Balance } from '../venice/x402.ts';
import { type X402Client, x402Paths } from '../venice/x402Client.ts';
import styles from './Credit.module.css';
import { SignedReadStep } from './SignedReadStep.tsx';
import { type Signer, useSignedRead } from './useSignedRead.ts';

/** What this wallet has at Venice, which only it may see. */
export function BalancePanel({ x402, signer }: { x402: X402Client; signer: Signer }) {
  const t = useTranslations('credit.balance');
  const { address } = signer;
  const [read, state] = useSignedRead<X402Balance>({
    signer,
    path: x402Paths.balance(address),
    read: (proof, _before, signal) => x402.getBalance({ walletAddress: address }, proof, { signal }),
  });
  return (
    <Panel title={t('title')}>
      {state.data ? <Figures balance={state.data} /> : <p className={styles.soft}>{t('hint')}</p>}
      <SignedReadStep read={read} state={state} label={t(state.data ? 'again' : 'show')} />
    </Panel>
  );
}

function Figures({ balance: { balanceUsd, canConsume, diemBalanceUsd } }: { balance: X402Balance }) {
  const t = useTranslations('credit.balance');
  const { balance: write } = useAmounts();
  const calls = canConsume === undefined ? 'unknown' : canConsume ? 'goThrough' : 'rejected';
  return (
    <>
      <Facts look="figures" label={t('title')}>
        <Fact name={t('amount')}>${write(Number(balanceUsd))}</Fact>
        <Fact name={t('calls')}>{t(calls)}</Fact>
        {diemBalanceUsd !== undefined && <Fact name={t('diem')}>${write(Number(diemBalanceUsd))}</Fact>}
      </Facts>
      {diemBalanceUsd !== undefined && (
        <Notice tone="plain">
          <p>{t('diemFirst')}</p>
        </Notice>
      )}
    </>
  );
}
