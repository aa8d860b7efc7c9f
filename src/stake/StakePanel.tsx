import { useLocale, useTranslations } from 'use-intl';
import { localeOf, locales } from '../messages/locales.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StakeStage } from './StakeStage.tsx';
import { StakeWords } from './StakeWords.tsx';
import { type Asset, canLeave } from './stake.ts';
import { useStaker } from './useStaker.ts';

export type StakePanelProps = {
  asset: Asset;
  /** The stake is on the chain: whoever waited for it goes on. */
  onStaked(): void;
  onClose(): void;
};

/** Staking, apart from the mint: its code and its words are fetched when somebody wants to stake. */
export default function StakePanel(props: StakePanelProps) {
  return (
    <StakeWords>
      <Staking {...props} />
    </StakeWords>
  );
}

function Staking({ asset, onStaked, onClose }: StakePanelProps) {
  const language = localeOf(useLocale());
  const t = useTranslations('stake');
  const [staker, state] = useStaker(asset, onStaked);
  return (
    <Panel
      title={t('title')}
      look="raised"
      lang={language}
      dir={locales[language].direction}
      aside={
        canLeave(state) && (
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
