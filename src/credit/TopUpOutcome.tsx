import { useFormatter, useTranslations } from 'use-intl';
import { useAmounts } from '../charts/useAmounts.ts';
import { FailureDetails } from '../failures/FailureDetails.tsx';
import { cleanText } from '../kit/text.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './Credit.module.css';
import type { TopUpState } from './topUp.ts';
import type { TopUps } from './topUps.ts';
import { useUsdcWriter } from './useUsdcWriter.ts';

type Outcome = Extract<TopUpState, { phase: 'unknown' | 'settled' | 'notSettled' }>;

/** What became of a payment that was sent, and what to do now. */
export function TopUpOutcome({ topUps, state }: { topUps: TopUps; state: Outcome }) {
  const t = useTranslations('credit.topUp');
  switch (state.phase) {
    case 'settled':
      return (
        <div className={styles.stack}>
          <Settled state={state} />
          <Button onPress={() => topUps.leave()}>{t('another')}</Button>
        </div>
      );
    case 'notSettled':
      return (
        <div className={styles.stack}>
          <Notice tone="danger" title={t('notSettled')}>
            <p>{t(state.error ? 'refusedText' : 'expiredText')}</p>
            {state.error && <FailureDetails error={state.error} />}
          </Notice>
          <Button onPress={() => topUps.leave()}>{t('another')}</Button>
        </div>
      );
    case 'unknown':
      return <Unknown topUps={topUps} state={state} />;
  }
}

function Settled({ state: { trace, receipt } }: { state: Extract<Outcome, { phase: 'settled' }> }) {
  const t = useTranslations('credit.topUp');
  const { balance } = useAmounts();
  const write = useUsdcWriter();
  const amount = write(trace.value);
  if (!receipt)
    return (
      <Notice tone="success" title={t('settledByChain')}>
        <p>
          <Verbatim>{t('settledByChainText', { amount })}</Verbatim>
        </p>
      </Notice>
    );
  const { amountCredited, newBalance, paymentId } = receipt;
  return (
    <Notice tone="success" title={t('settled')}>
      <p>
        <Verbatim>
          {amountCredited !== undefined && newBalance !== undefined
            ? t('settledText', {
                amount: `$${balance(Number(amountCredited))}`,
                balance: `$${balance(Number(newBalance))}`,
              })
            : t('settledPlain', { amount: `${amount} USDC` })}
        </Verbatim>
      </p>
      {paymentId && (
        <p className={styles.soft}>
          {t('payment')}: <bdi>{cleanText(paymentId, 80)}</bdi>
        </p>
      )}
    </Notice>
  );
}

function Unknown({ topUps, state }: { topUps: TopUps; state: Extract<Outcome, { phase: 'unknown' }> }) {
  const t = useTranslations('credit.topUp');
  const format = useFormatter();
  const time = format.dateTime(Number(state.trace.validBefore) * 1000, 'exactTime');
  return (
    <Notice tone="warning" title={t('unknown')}>
      <p>{t(`doubts.${state.doubt}`)}</p>
      {state.error && <FailureDetails error={state.error} />}
      <p>{state.sight === 'unread' ? t('unseen') : t('unused', { time })}</p>
      <Button onPress={() => void topUps.look()}>{t('look')}</Button>
    </Notice>
  );
}
