import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { StandingSummary } from '../chain/StandingSummary.tsx';
import { useStanding } from '../chain/useStanding.ts';
import { willRefuse } from '../chain/verdict.ts';
import type { OptionsFormValues } from '../settings/optionsForm.ts';
import { FormWorstCase } from '../settings/WorstCaseLine.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Elsewhere.module.css';
import { ElsewhereAddress } from './ElsewhereAddress.tsx';
import { ElsewhereSigning } from './ElsewhereSigning.tsx';
import { fundsOfWallet } from './fundsOfWallet.ts';
import { judgeSignature } from './judgeSignature.ts';
import type { MintState } from './mint.ts';
import type { Minter } from './minter.ts';
import { SignPanel } from './SignPanel.tsx';
import type { SignatureSource } from './signatureSource.ts';
import type { MintIntent } from './useMintIntent.ts';

type MintSigningProps = {
  minter: Minter;
  state: Exclude<MintState, { phase: 'minted' }>;
  intent: MintIntent;
  source: SignatureSource;
  isRestored: boolean;
};

/** The signature's half of the mint: by the connected wallet, or made elsewhere and brought here. */
export function MintSigning({ minter, state, intent, source, isRestored }: MintSigningProps) {
  const t = useTranslations('mint');
  const tElsewhere = useTranslations('elsewhere');
  const form = useFormContext<OptionsFormValues>();
  const [isChoosing, setChoosing] = useState(false);
  const signer = 'signer' in state ? state.signer : undefined;
  const { isElsewhere, mint, askAgain } = intent;
  const { reading } = useStanding(signer?.address);
  const isOpen = ['idle', 'challenge', 'review', 'refused'].includes(state.phase);

  const goTo = (address: Address | undefined) => {
    setChoosing(false);
    if (address) source.goElsewhere(address);
    else source.backToWallet();
  };

  if (isChoosing && isOpen)
    return (
      <ElsewhereAddress
        initial={signer?.address}
        standing={(address) => <StandingSummary address={address} />}
        onUse={goTo}
        onBack={() => goTo(undefined)}
      />
    );

  return (
    <>
      {isRestored && isOpen && (
        <Notice tone="plain" title={t('restored')}>
          <p>{t('restoredText')}</p>
        </Notice>
      )}
      <SignPanel
        isRefusalSure={reading?.status === 'known' && willRefuse(reading.standing)}
        state={state}
        isBar
        about={signer && <FormWorstCase funds={fundsOfWallet(reading)} />}
        apiKeyType={form.watch('apiKeyType')}
        {...(isElsewhere && { words: { sign: tElsewhere('take'), hint: tElsewhere('takeHint') } })}
        signing={
          isElsewhere && state.phase === 'signing' ? (
            <ElsewhereSigning
              key={state.attempt}
              address={state.signer.address}
              text={state.challenge.text}
              remainingMs={minter.remainingMs}
              judge={(signature) =>
                judgeSignature(state.signer.address, state.challenge.text, signature, source)
              }
              onHandIn={(signature) => source.handIn(signature)}
              onNewText={askAgain}
              onStop={() => minter.abandon()}
            />
          ) : undefined
        }
        more={
          <div className={styles.more}>
            <Button look="quiet" onPress={() => setChoosing(true)}>
              {tElsewhere(isElsewhere ? 'otherAddress' : 'open')}
            </Button>
            {isElsewhere ? (
              <Button look="quiet" onPress={() => goTo(undefined)}>
                {tElsewhere('back')}
              </Button>
            ) : (
              <p className={styles.soft}>{tElsewhere('openHint')}</p>
            )}
          </div>
        }
        remainingMs={minter.remainingMs}
        onMint={mint}
        onAskAgain={askAgain}
        onAbandon={() => minter.abandon()}
        onStopPosting={() => minter.stopPosting()}
        onStartOver={() => minter.startOver()}
      />
    </>
  );
}
