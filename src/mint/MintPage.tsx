import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useCallback, useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
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
import { SignPanel } from './SignPanel.tsx';
import { useMinter } from './useMinter.ts';

export type MintPageProps = {
  venice: Venice;
  /** The session holds the new key: its own page comes next. */
  onKeyOpened(): void;
  /** Leads from the new key to the programs that are to use it, which is another flow's part. */
  connect?(heldKey: HeldKey): ReactNode;
};

/** The mint, from an empty form to a key in hand. */
export default function MintPage({ venice, onKeyOpened, connect }: MintPageProps) {
  const t = useTranslations('mint');
  const [minter, state] = useMinter(venice);
  const form = useForm<OptionsFormValues>({
    defaultValues: createDefaults(Date.now()),
    resolver: zodResolver(optionsFormSchema),
    mode: 'onBlur',
  });
  const startOver = useCallback(() => minter.startOver(), [minter]);

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
            <section className={`${styles.step} ${styles.sign}`} aria-labelledby="mint-sign-title">
              <h2 id="mint-sign-title" className={styles.stepTitle}>
                {t('signTitle')}
              </h2>
              <SignPanel
                state={state}
                apiKeyType={form.watch('apiKeyType')}
                onMint={form.handleSubmit((values) => minter.mint(toKeyRequest(values)))}
                onAskAgain={form.handleSubmit((values) => minter.askAgain(toKeyRequest(values)))}
                onAbandon={() => minter.abandon()}
                onStartOver={startOver}
              />
            </section>
          </div>
        </FormProvider>
      )}
    </>
  );
}
