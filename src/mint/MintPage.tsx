import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { type StakeTask, StandingSummary } from '../chain/StandingSummary.tsx';
import { useStanding } from '../chain/useStanding.ts';
import type { HeldKey } from '../session/heldKey.ts';
import { OptionsFields } from '../settings/OptionsFields.tsx';
import { createDefaults, type OptionsFormValues, optionsFormSchema } from '../settings/optionsForm.ts';
import { Coin } from '../ui/Coin.tsx';
import { Panel } from '../ui/Panel.tsx';
import print from '../ui/Print.module.css';
import type { Venice } from '../venice/client.ts';
import { fundsOfWallet } from './fundsOfWallet.ts';
import type { Journal } from './journal.ts';
import styles from './MintPage.module.css';
import { MintResult } from './MintResult.tsx';
import { MintSigning } from './MintSigning.tsx';
import type { MintState } from './mint.ts';
import { mintWhenReady } from './mintWhenReady.ts';
import type { OngoingMint } from './ongoingMint.ts';
import { elsewhereUid, type SignatureSource } from './signatureSource.ts';
import { useRunningMinter } from './useMinter.ts';
import { useMintIntent } from './useMintIntent.ts';

export type MintPageProps = {
  venice: Venice;
  /** The mint itself, which outlives this view of it. */
  mint: OngoingMint;
  /** The session holds the new key: its own page comes next. */
  onKeyOpened(): void;
  /**
   * Staking, which is apart from the mint: what a reload left half-way, and its panel, fetched when
   * it is drawn.
   */
  stake?: StakeSlot;
  /** Leads from the new key to the programs that are to use it, which is another flow's part. */
  connect?(heldKey: HeldKey): ReactNode;
};

export type StakeSlot = {
  pending(): StakeTask | undefined;
  render(props: { task: StakeTask; onMint(address: Address): void; onClose(): void }): ReactNode;
};

/** The mint, from an empty form to a key in hand. */
export function MintPage({ venice, mint, onKeyOpened, stake, connect }: MintPageProps) {
  const t = useTranslations('mint');
  const { minter, source, journal } = mint;
  const state = useRunningMinter(minter);
  const form = useForm<OptionsFormValues>({
    defaultValues: mint.readForm() ?? createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const signer = 'signer' in state ? state.signer : undefined;
  const { reading } = useStanding(signer?.address);
  const isRestored = useKeptForm({ state, form, journal, source });
  const intent = useMintIntent(minter, state, form);
  const [staking, setStaking] = useState<StakeTask>();
  const startOver = useCallback(() => minter.startOver(), [minter]);
  const waiting = useRef(() => {});
  useEffect(() => () => waiting.current(), []);
  const mintFor = (address: Address) => {
    setStaking(undefined);
    waiting.current = mintWhenReady(minter, address, () => void intent.mint());
  };
  const isLost = state.phase === 'ambiguous';
  const isUnderWay = state.phase === 'signing' || state.phase === 'posting';

  // Not before the first drawing, which must be the one that was made at build time.
  const pending = stake?.pending;
  useEffect(() => setStaking(pending?.()), [pending]);

  useEffect(() => () => mint.keepForm(form.getValues()), [mint, form]);

  return (
    <>
      {signer || state.phase === 'minted' ? (
        <h1 className={`${styles.unseen} ${print.onScreen}`}>{t('title')}</h1>
      ) : (
        <header className={styles.hero}>
          <Coin className={styles.coin ?? ''} />
          <div>
            <h1 className={styles.title}>{t('title')}</h1>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
        </header>
      )}
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
                <OptionsFields funds={fundsOfWallet(reading)} />
              </div>
            </Panel>
            <div className={`${styles.aside} ${staking ? '' : styles.sticky} ${isLost ? styles.first : ''}`}>
              {staking &&
                stake?.render({
                  task: staking,
                  onMint: mintFor,
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

type KeptForm = {
  state: MintState;
  form: UseFormReturn<OptionsFormValues>;
  journal: Journal;
  source: SignatureSource;
};

/**
 * Keeps the form while the page may be thrown away unseen: from the moment that the wallet opens
 * until the mint has come to its end.
 * @returns whether what is on screen is a form brought back, which nobody has signed for since
 */
function useKeptForm({ state, form, journal, source }: KeptForm): boolean {
  const [isRestored, setRestored] = useState(false);
  const isAway = state.phase === 'signing' || state.phase === 'posting' || state.phase === 'ambiguous';
  const signer = 'signer' in state ? state.signer : undefined;
  const elsewhere = signer?.connectorUid === elsewhereUid ? signer.address : undefined;
  // Not before the page stands: what was drawn at build has no form of anybody's.
  useEffect(() => {
    const kept = journal.readForm();
    if (!kept) return;
    form.reset(kept.values);
    if (kept.elsewhere) source.goElsewhere(kept.elsewhere);
    setRestored(true);
  }, [form, journal, source]);

  useEffect(() => {
    if (!isAway) return;
    setRestored(false);
    journal.writeForm({ values: form.getValues(), elsewhere });
    return () => journal.clearForm();
  }, [isAway, elsewhere, form, journal]);
  return isRestored;
}
