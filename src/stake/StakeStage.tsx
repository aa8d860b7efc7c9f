import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { useAmounts } from '../chain/useAmounts.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { ActionForm } from './ActionForm.tsx';
import { PausedNotice, UnsureNotice } from './Interrupted.tsx';
import { Leftover } from './Leftover.tsx';
import { MintNext } from './MintNext.tsx';
import { Overview } from './Overview.tsx';
import { SentList } from './SentList.tsx';
import styles from './StakePanel.module.css';
import { isOut } from './stake.ts';
import type { Staker } from './staker.ts';
import type { Action, StakeState } from './types.ts';

type StakeStageProps = {
  /** Chosen by the user; without one, all balances with what can be done. */
  action: Action | undefined;
  onChoose(action: Action | undefined): void;
  staker: Staker;
  state: StakeState;
  /** The user asks for the mint's signature after a stake of this account; absent where no mint waits. */
  onMint?: ((address: Address) => void) | undefined;
};

/** Where the stake stands, in a sentence, and the one next step. */
export function StakeStage(props: StakeStageProps) {
  const t = useTranslations('stake');
  const { strays } = props.state;
  return (
    <>
      {strays && (
        <Notice tone="warning" title={t('strays')}>
          <SentList asks={strays} />
        </Notice>
      )}
      <Stage {...props} />
    </>
  );
}

function Stage({ action, onChoose, staker, state, onMint }: StakeStageProps) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const restart = (next: Action | undefined) => {
    onChoose(next);
    staker.startOver();
  };
  switch (state.phase) {
    case 'away':
      return <p>{t('away')}</p>;
    case 'elsewhere':
      return <Elsewhere state={state} />;
    case 'reading':
      return <Notice tone="busy" title={t('reading')} />;
    case 'unread':
      return (
        <Notice tone="warning" title={t('unread')}>
          <p>{t('unreadText')}</p>
          <Button onPress={staker.readAgain}>{t('tryAgain')}</Button>
        </Notice>
      );
    case 'choice':
      if (!action) return <Overview position={state.offer.position} onChoose={onChoose} />;
      return <ActionForm key={action} action={action} staker={staker} state={state} onChoose={onChoose} />;
    case 'checking':
      return <Notice tone="busy" title={t('checking')} />;
    case 'asking':
    case 'waiting':
      return <UnderWay staker={staker} state={state} />;
    case 'paused':
      return <PausedNotice staker={staker} state={state} />;
    case 'unsure':
      return <UnsureNotice staker={staker} state={state} />;
    case 'failed':
      return (
        <Notice tone="danger" title={t('failed')}>
          <p>{t('failedText')}</p>
          <SentList asks={state.job.asks} />
          <Button onPress={staker.startOver}>{t('startOver')}</Button>
        </Notice>
      );
    case 'done': {
      const { job } = state;
      const { action: carried, amount, address } = job.intent;
      return (
        <Notice tone="success" title={t(`done.${carried}`, { amount: writeExact(amount) })}>
          <p>{t(`doneText.${carried}`)}</p>
          {isOut(job) && <p>{t('stillOpen')}</p>}
          <Leftover job={job} />
          <SentList asks={job.asks} />
          {carried === 'stakeVvv' && onMint && <MintNext address={address} onMint={() => onMint(address)} />}
          <Button look="quiet" onPress={() => restart(undefined)}>
            {t('toOverview')}
          </Button>
        </Notice>
      );
    }
  }
}

/** What another tab has under way: read here, pressed there. */
function Elsewhere({ state: { seen } }: { state: Extract<StakeState, { phase: 'elsewhere' }> }) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const amount = seen && writeExact(seen.job.intent.amount);
  const words = {
    waiting: 'waiting',
    unsure: `asking.${seen?.step ?? 'approve'}`,
    paused: `paused.${seen?.step ?? 'approve'}`,
  } as const;
  return (
    <Notice tone="plain" title={t('elsewhere')}>
      {seen && amount !== undefined && (
        <p>
          <Verbatim>{t(words[seen.phase], { amount })}</Verbatim>
        </p>
      )}
      <p>{t('elsewhereText')}</p>
      {seen && <SentList asks={seen.job.asks} />}
    </Notice>
  );
}

type UnderWayProps = { staker: Staker; state: Extract<StakeState, { phase: 'asking' | 'waiting' }> };

function UnderWay({ staker, state }: UnderWayProps) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const { job, step, isSlow, phase } = state;
  const title =
    phase === 'asking'
      ? t(`asking.${step}`, { amount: writeExact(job.intent.amount) })
      : t(isSlow ? 'waitingSlow' : 'waiting');
  const slowTitle = phase === 'asking' && isSlow ? t('askingSlow') : title;
  return (
    <Notice tone="busy" title={slowTitle}>
      <p>{t(`${phase}${isSlow ? 'SlowHint' : 'Hint'}`)}</p>
      <Leftover job={job} />
      <SentList asks={job.asks} />
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
