import { use } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl';
import type { stake } from '../messages/en/stake.ts';
import type { en } from '../messages/en.ts';
import { type Locale, localeOf, locales } from '../messages/locales.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StakePanel.module.css';
import { StakeStage } from './StakeStage.tsx';
import type { Asset, StakeState } from './stake.ts';
import { useStaker } from './useStaker.ts';
import { fetchStakeWords } from './words.ts';

export type StakePanelProps = {
  asset: Asset;
  /** The stake is on the chain: whoever waited for it goes on. */
  onStaked(): void;
  onClose(): void;
};

/** Staking, apart from the mint: its code and its words are fetched when somebody wants to stake. */
export default function StakePanel(props: StakePanelProps) {
  const { locale, stake: words } = use(fetchStakeWords(localeOf(useLocale())));
  const timeZone = useTimeZone();
  // Shapes are the English ones (`Translated`); of their text the type holds only what a view passes to it.
  const messages = { ...useMessages(), stake: words } as typeof en & { stake: typeof stake };
  return (
    <IntlProvider locale={locales[locale].tag} messages={messages} {...(timeZone && { timeZone })}>
      <Panel {...props} language={locale} />
    </IntlProvider>
  );
}

function Panel({ asset, onStaked, onClose, language }: StakePanelProps & { language: Locale }) {
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
        {canClose(state) && (
          <Button look="quiet" onPress={onClose}>
            {t('close')}
          </Button>
        )}
      </header>
      <StakeStage asset={asset} staker={staker} state={state} />
    </section>
  );
}

/** What is under way stays in sight. */
function canClose({ phase }: StakeState): boolean {
  return phase !== 'checking' && phase !== 'asking' && phase !== 'waiting';
}
