import { IntlProvider, useMessages, useTimeZone, useTranslations } from 'use-intl';
import { stake as words } from '../messages/en/stake.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StakeStage } from './StakeStage.tsx';
import type { Asset, StakeState } from './stake.ts';
import { useStaker } from './useStaker.ts';

export type StakePanelProps = {
  asset: Asset;
  /** The stake is on the chain: whoever waited for it goes on. */
  onStaked(): void;
  onClose(): void;
};

/** Staking, apart from the mint: its code and its words are fetched when somebody wants to stake. */
export default function StakePanel(props: StakePanelProps) {
  const messages = useMessages();
  const timeZone = useTimeZone();
  return (
    <IntlProvider locale="en" messages={{ ...messages, stake: words }} {...(timeZone && { timeZone })}>
      <Staking {...props} />
    </IntlProvider>
  );
}

function Staking({ asset, onStaked, onClose }: StakePanelProps) {
  const t = useTranslations('stake');
  const [staker, state] = useStaker(asset, onStaked);
  return (
    <Panel
      title={t('title')}
      look="raised"
      aside={
        canClose(state) && (
          <Button look="quiet" onPress={onClose}>
            {t('close')}
          </Button>
        )
      }
    >
      <StakeStage asset={asset} staker={staker} state={state} />
    </Panel>
  );
}

/** What is under way stays in sight. */
function canClose({ phase }: StakeState): boolean {
  return phase !== 'checking' && phase !== 'asking' && phase !== 'waiting';
}
