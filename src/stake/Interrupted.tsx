import { useTranslations } from 'use-intl';
import { useAmounts } from '../chain/useAmounts.ts';
import { shortAddress } from '../kit/shortAddress.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { SentList } from './SentList.tsx';
import styles from './StakePanel.module.css';
import { SwitchToBase, useIsOnBase } from './SwitchToBase.tsx';
import type { Staker } from './staker.ts';
import type { StakeState } from './types.ts';

type Paused = Extract<StakeState, { phase: 'paused' }>;
type Unsure = Extract<StakeState, { phase: 'unsure' }>;

/** An intent that stands half-way: why, and the press that takes it up again. */
export function PausedNotice({ staker, state }: { staker: Staker; state: Paused }) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const isOnBase = useIsOnBase(state);
  const { job, step, problem, allowed, isSwitching = false } = state;
  const amount = writeExact(job.intent.amount);
  const lowered = allowed === undefined ? undefined : { allowed: writeExact(allowed), amount };
  const title = problem ? t(`problems.${problem}.title`) : t(`paused.${step}`, { amount });
  const text = problem && t(`problems.${problem}.text`, { address: shortAddress(job.intent.address) });
  return (
    <Notice tone="plain" title={lowered ? t('lowered', lowered) : title}>
      {lowered ? (
        <p>
          <Verbatim>{t('loweredText', lowered)}</Verbatim>
        </p>
      ) : (
        text && (
          <p>
            <Verbatim>{text}</Verbatim>
          </p>
        )
      )}
      <SentList asks={job.asks} />
      <div className={styles.row}>
        {!isOnBase && <SwitchToBase staker={staker} isSwitching={isSwitching} />}
        {isOnBase && lowered && (
          <>
            <Button look="primary" onPress={() => void staker.goOn({ amount: allowed ?? 0n })}>
              {t('stakeLowered', lowered)}
            </Button>
            <Button onPress={() => void staker.goOn()}>{t('approveAgain', lowered)}</Button>
          </>
        )}
        {isOnBase && !lowered && (
          <Button look="primary" onPress={() => void staker.goOn()}>
            {t('goOn')}
          </Button>
        )}
        <Button look="quiet" onPress={staker.startOver}>
          {t('startOver')}
        </Button>
      </div>
    </Notice>
  );
}

/** The wallet was asked, and what it did is not known. */
export function UnsureNotice({ staker, state }: { staker: Staker; state: Unsure }) {
  const t = useTranslations('stake');
  const { job, problem, isShownNothing } = state;
  const mayUseTwo = problem === 'BATCH_FAILED' && isShownNothing;
  return (
    <Notice tone="warning" title={t(`problems.${problem}.title`)}>
      <p>
        <Verbatim>{t(`problems.${problem}.text`, { address: shortAddress(job.intent.address) })}</Verbatim>
      </p>
      <p>
        {t('unsureText')} {isShownNothing && t('shownNothing')}
      </p>
      <SentList asks={job.asks} />
      <div className={styles.row}>
        {mayUseTwo && (
          <Button look="primary" onPress={() => void staker.goOn({ isBatch: false })}>
            {t('useTwo')}
          </Button>
        )}
        <Button onPress={() => void staker.goOn()}>{t('askAgain')}</Button>
        <Button look="quiet" onPress={staker.startOver}>
          {t('startOver')}
        </Button>
      </div>
    </Notice>
  );
}
