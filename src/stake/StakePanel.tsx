import { useLocale, useTranslations } from 'use-intl';
import { localeOf, locales } from '../messages/locales.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StakePanel.module.css';
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
      <Panel {...props} />
    </StakeWords>
  );
}

function Panel({ asset, onStaked, onClose }: StakePanelProps) {
  const language = localeOf(useLocale());
  const t = useTranslations('stake');
  const [staker, state] = useStaker(asset, onStaked);
  return (
    <section
      className={styles.panel}
      aria-labelledby="stake-title"
      lang={language}
      dir={locales[language].direction}
    >
      <header className={styles.header}>
        <h2 id="stake-title">{t('title')}</h2>
        {canLeave(state) && (
          <Button look="quiet" onPress={onClose}>
            {t('close')}
          </Button>
        )}
      </header>
      <StakeStage asset={asset} staker={staker} state={state} />
    </section>
  );
}
