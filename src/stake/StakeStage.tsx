import { useTranslations } from 'use-intl';
import { shortenAmount } from '../chain/amount.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AmountForm } from './AmountForm.tsx';
import { Interrupted } from './Interrupted.tsx';
import { SentList } from './SentList.tsx';
import styles from './StakePanel.module.css';
import type { Asset, StakeState } from './stake.ts';
import type { Staker } from './staker.ts';

type StakeStageProps = { asset: Asset; staker: Staker; state: StakeState };

/** Where the stake stands, in a sentence, and the one next step. */
export function StakeStage({ asset, staker, state }: StakeStageProps) {
  const t = useTranslations('stake');
  switch (state.phase) {
    case 'away':
      return <p>{t('away', { asset })}</p>;
    case 'reading':
      return <Notice tone="busy" title={t('reading', { asset })} />;
    case 'unread':
      return (
        <Notice tone="warning" title={t('unread')}>
          <p>{t('unreadText')}</p>
          <Button onPress={staker.readAgain}>{t('tryAgain')}</Button>
        </Notice>
      );
    case 'amount':
      return <AmountForm asset={asset} staker={staker} state={state} />;
    case 'checking':
      return <Notice tone="busy" title={t('checking')} />;
    case 'asking':
    case 'waiting':
      return <UnderWay staker={staker} state={state} />;
    case 'paused':
    case 'unsure':
      return <Interrupted staker={staker} state={state} />;
    case 'failed':
      return (
        <Notice tone="danger" title={t('failed')}>
          <p>{t('failedText')}</p>
          <SentList sent={state.job.sent} />
          <Button onPress={staker.startOver}>{t('startOver')}</Button>
        </Notice>
      );
    case 'done': {
      const { stake, sent } = state.job;
      return (
        <Notice tone="success" title={t('done', { amount: shortenAmount(stake.amount), asset: stake.asset })}>
          <p>{t(stake.asset === 'VVV' ? 'doneVvv' : 'doneDiem')}</p>
          <SentList sent={sent} />
        </Notice>
      );
    }
  }
}

function UnderWay({
  staker,
  state,
}: {
  staker: Staker;
  state: Extract<StakeState, { phase: 'asking' | 'waiting' }>;
}) {
  const t = useTranslations('stake');
  const { job, step, isSlow, phase } = state;
  const { amount, asset } = job.stake;
  const title =
    phase === 'asking'
      ? t(`asking.${step}`, { amount: shortenAmount(amount), asset })
      : t(isSlow ? 'waitingSlow' : 'waiting');
  const slowTitle = phase === 'asking' && isSlow ? t('askingSlow') : title;
  return (
    <Notice tone="busy" title={slowTitle}>
      <p>{t(`${phase}${isSlow ? 'SlowHint' : 'Hint'}`)}</p>
      <SentList sent={job.sent} />
      {isSlow && (
        <div className={styles.row}>
          {phase === 'asking' ? (
            <Button onPress={staker.stopWaiting}>{t('stopWaiting')}</Button>
          ) : (
            <Button look="quiet" onPress={staker.startOver}>
              {t('startOver')}
            </Button>
          )}
        </div>
      )}
    </Notice>
  );
}
