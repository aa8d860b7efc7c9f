import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import type { StakeTask } from '../chain/StandingSummary.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { WithWords } from '../ui/WithWords.tsx';
import { StakeStage } from './StakeStage.tsx';
import { canLeave } from './stake.ts';
import type { Action } from './types.ts';
import { useStaker } from './useStaker.ts';
import { fetchStakeWords } from './words.ts';

export type StakePanelProps = {
  task: StakeTask;
  /** The user asks for the mint's signature after a stake of this account. */
  onMint(address: Address): void;
  onClose(): void;
};

/** Staking, apart from the mint: its code and its words are fetched when somebody wants to stake. */
export function StakePanel(props: StakePanelProps) {
  return (
    <WithWords name="stake" fetch={fetchStakeWords}>
      <Staking {...props} />
    </WithWords>
  );
}

function Staking({ task, onMint, onClose }: StakePanelProps) {
  const t = useTranslations('stake');
  const [action, setAction] = useState<Action | undefined>(task === 'overview' ? undefined : task);
  const [staker, state] = useStaker();
  return (
    <Panel
      title={t('title')}
      look="raised"
      aside={
        canLeave(state) && (
          <Button look="quiet" onPress={onClose}>
            {t('close')}
          </Button>
        )
      }
    >
      <StakeStage action={action} onChoose={setAction} staker={staker} state={state} onMint={onMint} />
    </Panel>
  );
}
