import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { StandingSummary } from '../chain/StandingSummary.tsx';
import { OptionsFields } from '../options/OptionsFields.tsx';
import {
  createDefaults,
  type OptionsFormValues,
  optionsFormSchema,
  toKeyRequest,
} from '../options/optionsForm.ts';
import type { HeldKey } from '../session/heldKey.ts';
import { Coin } from '../ui/Coin.tsx';
import type { Venice } from '../venice/client.ts';
import styles from './MintPage.module.css';
import { MintResult } from './MintResult.tsx';
import { mintWhenReady } from './mintWhenReady.ts';
import { SignPanel } from './SignPanel.tsx';
import { useMinter } from './useMinter.ts';

export type MintPageProps = {
  venice: Venice;
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
export default function MintPage({ venice, onKeyOpened, stake, connect }: MintPageProps) {
  const t = useTranslations('mint');
  const [minter, state] = useMinter(venice);
  const form = useForm<OptionsFormValues>({
    defaultValues: createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const [staking, setStaking] = useState<Asset>();
  const mint = form.handleSubmit((values) => minter.mint(toKeyRequest(values)));
  const startOver = useCallback(() => minter.startOver(), [minter]);

  // Not before the first drawing, which must be the one that was made at build time.
  const pending = stake?.pending;
  useEffect(() => setStaking(pending?.()), [pending]);

  useEffect(() => {
    if (state.phase !== 'posting') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state.phase]);

  return (
    <>
      <header className={styles.hero}>
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
            <section className={styles.step} aria-labelledby="mint-form-title">
              <h2 id="mint-form-title" className={styles.stepTitle}>
                {t('formTitle')}
              </h2>
              <OptionsFields />
            </section>
            <div className={`${styles.aside} ${staking ? '' : styles.sticky}`}>
              {staking &&
                stake?.render({
                  asset: staking,
                  // DIEM is for spending; only VVV is what a mint waits for.
                  onStaked: () => staking === 'VVV' && mintWhenReady(minter, mint),
                  onClose: () => setStaking(undefined),
                })}
              <section className={`${styles.step} ${styles.sign}`} aria-labelledby="mint-sign-title">
                <h2 id="mint-sign-title" className={styles.stepTitle}>
                  {t('signTitle')}
                </h2>
                {'signer' in state && (
                  <StandingSummary
                    address={state.signer.address}
                    onStake={stake && !staking ? setStaking : undefined}
                  />
                )}
                <SignPanel
                  state={state}
                  apiKeyType={form.watch('apiKeyType')}
                  onMint={mint}
                  onAskAgain={form.handleSubmit((values) => minter.askAgain(toKeyRequest(values)))}
                  onAbandon={() => minter.abandon()}
                  onStartOver={startOver}
                />
              </section>
            </div>
          </div>
        </FormProvider>
      )}
    </>
  );
}
