import { useTranslations } from 'use-intl';
import { shortenAmount } from '../chain/amount.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { shortAddress } from '../ui/shortAddress.ts';
import { SentList } from './SentList.tsx';
import styles from './StakePanel.module.css';
import { SwitchToBase, useIsOnBase } from './SwitchToBase.tsx';
import type { StakeState } from './stake.ts';
import type { Staker } from './staker.ts';

type InterruptedProps = { staker: Staker; state: Extract<StakeState, { phase: 'paused' | 'unsure' }> };

/** A stake that stands half-way: why, and the press that takes it up again. */
export function Interrupted({ staker, state }: InterruptedProps) {
  const t = useTranslations('stake');
  const isOnBase = useIsOnBase();
  const { job, step, problem, phase } = state;
  const { amount, asset, address } = job.stake;
  const isUnsure = phase === 'unsure';
  const title = problem
    ? t(`problems.${problem}.title`)
    : t(`paused.${step}`, { amount: shortenAmount(amount), asset });
  return (
    <Notice tone={isUnsure ? 'warning' : 'plain'} title={title}>
      {problem && <p>{t(`problems.${problem}.text`, { address: shortAddress(address) })}</p>}
      {isUnsure && <p>{t('unsureText')}</p>}
      <SentList sent={job.sent} />
      <div className={styles.row}>
        {isOnBase || isUnsure ? (
          <Button look={isUnsure ? 'plain' : 'primary'} onPress={() => void staker.goOn()}>
            {t(isUnsure ? 'askAgain' : 'goOn')}
          </Button>
        ) : (
          <SwitchToBase
            staker={staker}
            isSwitching={state.phase === 'paused' && state.isSwitching === true}
          />
        )}
        <Button look="quiet" onPress={staker.startOver}>
          {t('startOver')}
        </Button>
      </div>
    </Notice>
  );
}
