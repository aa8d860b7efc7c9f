import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { Button } from '../ui/Button.tsx';
import { Explained } from '../ui/Explained.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { PayAsYouGo } from './PayAsYouGo.tsx';
import { StandingNumbers } from './StandingNumbers.tsx';
import styles from './StandingSummary.module.css';
import type { Standing } from './standing.ts';
import { useAmounts } from './useAmounts.ts';
import { useStanding } from './useStanding.ts';
import { VvvSource } from './VvvSource.tsx';
import { judgeStanding } from './verdict.ts';

/** What the staking panel opens with: a stake, or all that can be done. */
export type StakeTask = 'stakeVvv' | 'stakeDiem' | 'overview';

export type StandingSummaryProps = {
  address: Address;
  /** Offers to stake what could be staked; absent where that cannot be done from here. */
  onStake?: ((task: StakeTask) => void) | undefined;
};

/**
 * One sentence on what a wallet can do at Venice, and the numbers behind it. It advises: the mint
 * never waits for it.
 */
export function StandingSummary({ address, onStake }: StandingSummaryProps) {
  const t = useTranslations('standing');
  const { reading, isReading, readAgain } = useStanding(address);
  return (
    <section className={styles.standing} aria-label={t('label')} aria-busy={isReading}>
      {reading === undefined && <Sentence>{t('reading')}</Sentence>}
      {reading?.status === 'unknown' && (
        <>
          <Sentence>{t('unknown')}</Sentence>
          <p className={styles.soft}>
            {t(`reasons.${reading.reason}`)} {t('unknownHint')}
          </p>
          <Button look="quiet" onPress={readAgain} isDisabled={isReading}>
            {t('again')}
          </Button>
        </>
      )}
      {reading?.status === 'known' && <Known standing={reading.standing} onStake={onStake} />}
    </section>
  );
}

function Known({ standing, onStake }: { standing: Standing; onStake: StandingSummaryProps['onStake'] }) {
  const t = useTranslations('standing');
  const { writeShort, writeDollars } = useAmounts();
  const format = useFormatter();
  const { vvv, diem, stakedDiem, stakedVvv, cooldown } = standing;
  const verdict = judgeStanding(standing);
  const figures = {
    dollars: writeDollars(stakedDiem),
    diem: writeShort(stakedDiem),
    vvv: writeShort(vvv),
  };
  return (
    <>
      <Sentence>{t(verdict, figures)}</Sentence>
      {cooldown && (
        <p className={styles.soft}>
          <Verbatim>
            {t('cooling', {
              vvv: writeShort(cooldown.amount),
              when: format.dateTime(cooldown.endsAt, 'moment'),
            })}
          </Verbatim>
        </p>
      )}
      {verdict === 'nothing' && <VvvSource />}
      {(verdict === 'nothing' || verdict === 'stakeFirst') && <PayAsYouGo />}
      {verdict === 'stakeFirst' && onStake && (
        <Button look="primary" onPress={() => onStake('stakeVvv')}>
          {t('stake')}
        </Button>
      )}
      {stakedVvv > 0n && diem > 0n && (
        <>
          <p className={styles.soft}>
            <Verbatim>{t('unstakedDiem', { diem: writeShort(diem) })}</Verbatim>
          </p>
          {onStake && <Button onPress={() => onStake('stakeDiem')}>{t('stakeDiem')}</Button>}
        </>
      )}
      {onStake && (stakedVvv > 0n || cooldown || stakedDiem > 0n) && (
        <Button look="quiet" onPress={() => onStake('overview')}>
          {t('manageStake')}
        </Button>
      )}
      <StandingNumbers standing={standing} />
      <Explained topic="svvv" />
    </>
  );
}

function Sentence({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.sentence}>
      <Verbatim>{children}</Verbatim>
    </p>
  );
}
