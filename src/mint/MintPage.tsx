import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { StandingSummary } from '../chain/StandingSummary.tsx';
import { OptionsFields } from '../options/OptionsFields.tsx';
import { createDefaults, type OptionsFormValues, optionsFormSchema } from '../options/optionsForm.ts';
import type { HeldKey } from '../session/heldKey.ts';
import { Coin } from '../ui/Coin.tsx';
import { Panel } from '../ui/Panel.tsx';
import print from '../ui/Print.module.css';
import type { Venice } from '../venice/client.ts';
import styles from './MintPage.module.css';
import { MintResult } from './MintResult.tsx';
import { MintSigning } from './MintSigning.tsx';
import { mintWhenReady } from './mintWhenReady.ts';
import type { OngoingMint } from './ongoingMint.ts';
import { useKeptForm } from './useKeptForm.ts';
import { useRunningMinter } from './useMinter.ts';
import { useMintIntent } from './useMintIntent.ts';

export type MintPageProps = {
  venice: Venice;
  /** The mint itself, which outlives this view of it. */
  mint: OngoingMint;
  /** The session holds the new key: its own page comes next. */
  onKeyOpened(): void;
  /** Staking, which is apart from the mint: what a reload left half-way, and its panel, fetched when it is drawn. */
  stake?: StakeSlot;
  /** Leads from the new key to the programs that are to use it, which is another flow's part. */
  connect?(heldKey: HeldKey): ReactNode;
};

type Asset = 'VVV' | 'DIEM';
export type StakeSlot = {
  pending(): Asset | undefined;
  render(props: { asset: Asset; onStaked(): void; onClose(): void }): ReactNode;
};

/** The mint, from an empty form to a key in hand. */
export default function MintPage({ venice, mint, onKeyOpened, stake, connect }: MintPageProps) {
  const t = useTranslations('mint');
  const { minter, source, journal } = mint;
  const state = useRunningMinter(minter);
  const form = useForm<OptionsFormValues>({
    defaultValues: mint.readForm() ?? createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const isRestored = useKeptForm({ state, form, journal, source });
  const intent = useMintIntent(minter, state, form);
  const [staking, setStaking] = useState<Asset>();
  const startOver = useCallback(() => minter.startOver(), [minter]);
  const isLost = state.phase === 'ambiguous';
  const isUnderWay = state.phase === 'signing' || state.phase === 'posting';

  // Not before the first drawing, which must be the one that was made at build time.
  const pending = stake?.pending;
  useEffect(() => setStaking(pending?.()), [pending]);

  useEffect(() => () => mint.keepForm(form.getValues()), [mint, form]);

  return (
    <>
      <header className={`${styles.hero} ${state.phase === 'minted' ? print.onScreen : ''}`}>
        <Coin className={styles.coin ?? ''} isStruck={state.phase === 'minted'} />
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
      </header>
      {state.phase === 'minted' ? (
        <MintResult
          minted={state.minted}
          venice={venice}
          onDone={startOver}
          onKeyOpened={onKeyOpened}
          connect={connect?.(state.minted.key)}
        />
      ) : (
        <FormProvider {...form}>
          <div className={styles.story}>
            <Panel title={t('formTitle')}>
              {isUnderWay && <p className={styles.rests}>{t('formRests')}</p>}
              {/* What is being signed for is what stands here. */}
              <div inert={isUnderWay}>
                <OptionsFields />
              </div>
            </Panel>
            <div className={`${styles.aside} ${staking ? '' : styles.sticky} ${isLost ? styles.first : ''}`}>
              {staking &&
                stake?.render({
                  asset: staking,
                  // DIEM is for spending; only VVV is what a mint waits for.
                  onStaked: () => staking === 'VVV' && mintWhenReady(minter, intent.mint),
                  onClose: () => setStaking(undefined),
                })}
              <Panel title={t('signTitle')} look="raised">
                {'signer' in state && (
                  <StandingSummary
                    address={state.signer.address}
                    onStake={stake && !staking && !intent.isElsewhere ? setStaking : undefined}
                  />
                )}
                <MintSigning
                  minter={minter}
                  state={state}
                  intent={intent}
                  source={source}
                  isRestored={isRestored}
                />
              </Panel>
            </div>
          </div>
        </FormProvider>
      )}
    </>
  );
}
