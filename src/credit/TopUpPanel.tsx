import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts';
import type { X402Client } from '../venice/x402Client.ts';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import styles from './Credit.module.css';
import { TopUpForm } from './TopUpForm.tsx';
import { TopUpOutcome } from './TopUpOutcome.tsx';
import { TopUpProblem } from './TopUpProblem.tsx';
import { PaymentPreview, TopUpReview } from './TopUpReview.tsx';
import type { TopUpState } from './topUp.ts';
import type { TopUps } from './topUps.ts';
import type { Signer } from './useSignedRead.ts';

type TopUpPanelProps = { x402: X402Client; topUps: TopUps; state: TopUpState; signer: Signer | undefined };

/** From an amount to credit: one signature, one POST, and Base as the witness. */
export function TopUpPanel({ x402, topUps, state, signer }: TopUpPanelProps) {
  const t = useTranslations('credit.topUp');
  useAskBeforeLeaving(state.phase === 'posting');
  return (
    <Panel title={t('title')} look="raised">
      <Stage x402={x402} topUps={topUps} state={state} signer={signer} />
    </Panel>
  );
}

function Stage({ x402, topUps, state, signer }: TopUpPanelProps) {
  const t = useTranslations('credit.topUp');
  const u = useTranslations('credit');
  switch (state.phase) {
    case 'preparing':
      return <Notice tone="busy" title={t('preparing')} />;
    case 'review':
      return <TopUpReview topUps={topUps} state={state} />;
    case 'asking':
      return (
        <>
          <Notice tone="busy" title={t('asking')}>
            <p>{t(state.isSlow ? 'askingSlow' : 'askingText')}</p>
            <Button onPress={() => topUps.leave()}>{t('stop')}</Button>
            <p className={styles.soft}>{t('stopHint')}</p>
          </Notice>
          <PaymentPreview order={state.order} />
        </>
      );
    case 'posting':
      return <Posting state={state} />;
    case 'unknown':
    case 'settled':
    case 'notSettled':
      return <TopUpOutcome topUps={topUps} state={state} />;
    case 'idle':
      return (
        <>
          {state.problem && <TopUpProblem problem={state.problem} />}
          {signer ? (
            <TopUpForm x402={x402} topUps={topUps} signer={signer} key={signer.address} />
          ) : (
            <>
              <p>{u('connect')}</p>
              <div>
                <ConnectButton />
              </div>
            </>
          )}
        </>
      );
  }
}

function Posting({ state }: { state: Extract<TopUpState, { phase: 'posting' }> }) {
  const t = useTranslations('credit.topUp');
  const format = useFormatter();
  const ends = Number(state.order.trace.validBefore) * 1000;
  return (
    <Notice tone="busy" title={t('posting')}>
      <p>{t('postingText')}</p>
      {state.isSlow && <p>{t('postingSlow', { time: format.dateTime(ends, 'time') })}</p>}
    </Notice>
  );
}
