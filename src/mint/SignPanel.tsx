import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { shortAddress } from '../ui/shortAddress.ts';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { AccountKindNote } from './AccountKindNote.tsx';
import { DoubtText } from './DoubtText.tsx';
import { LostAnswer } from './LostAnswer.tsx';
import type { MintState } from './mint.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SigningStep } from './SigningStep.tsx';
import styles from './SignPanel.module.css';
import { SignPreview } from './SignPreview.tsx';
import { useAccountKind } from './useAccountKind.ts';

export type SignPanelProps = {
  state: Exclude<MintState, { phase: 'minted' }>;
  apiKeyType: 'INFERENCE' | 'ADMIN';
  /** Where the panel stands for something else than a mint of the user's own key. */
  words?: PanelWords;
  /** Shown when the answer was lost. */
  lost?: ReactNode;
  /** Stands where the wallet is waited for, when it is not a connected wallet that signs. */
  signing?: ReactNode;
  /** Other ways on, under the one next step. */
  more?: ReactNode;
  /** What the challenge has left. */
  remainingMs(): number;
  onMint(): void;
  onAskAgain(): void;
  onAbandon(): void;
  onStartOver(): void;
};

/** What is said before the wallet is asked. */
export type PanelWords = {
  connect?: string;
  summary?: (address: string) => string;
  sign?: string;
  hint?: string;
};

/** The one place to look at while minting: what stands now, and the one next step. */
export function SignPanel(props: SignPanelProps) {
  const { state, more } = props;
  const isOpen = ['idle', 'challenge', 'review', 'refused'].includes(state.phase);
  return (
    <div className={styles.panel}>
      <Step {...props} />
      {isOpen && more}
      {state.phase !== 'posting' && state.phase !== 'ambiguous' && (
        <SignPreview challenge={'challenge' in state ? state.challenge : undefined} />
      )}
    </div>
  );
}

function Step({
  state,
  apiKeyType,
  words,
  lost,
  signing,
  remainingMs,
  onMint,
  onAskAgain,
  onAbandon,
  onStartOver,
}: SignPanelProps) {
  const t = useTranslations('mint');
  const account = useAccountKind('signer' in state ? state.signer.address : undefined);
  const { connect, summary, sign, hint } = {
    connect: t('connectFirst'),
    summary: (address: string) => t('summary', { type: apiKeyType, address }),
    sign: t('sign'),
    hint: t('signHint'),
    ...words,
  };
  switch (state.phase) {
    case 'idle':
      return (
        <>
          {state.problem && <ProblemNotice problem={state.problem} />}
          <p>{connect}</p>
          <ConnectButton />
        </>
      );
    case 'challenge':
    case 'review': {
      const isReady = state.phase === 'review';
      return (
        <>
          {state.problem && <ProblemNotice problem={state.problem} />}
          <p>{summary(shortAddress(state.signer.address))}</p>
          <AccountKindNote account={account} />
          <Button look="primary" isWide onPress={onMint} isDisabled={!isReady}>
            {sign}
          </Button>
          <p className={styles.soft} role="status">
            {isReady ? hint : t('challenge')}
          </p>
        </>
      );
    }
    case 'signing':
      return (
        signing ?? (
          <SigningStep
            account={account}
            isSlow={state.slow}
            remainingMs={remainingMs}
            onAskAgain={onAskAgain}
            onAbandon={onAbandon}
          />
        )
      );
    case 'posting':
      return (
        <Notice tone="busy" title={t('posting')}>
          <p>{t('postingHint')}</p>
          {state.doubt && <DoubtText doubt={state.doubt} />}
        </Notice>
      );
    case 'refused':
      return <ProblemNotice problem={state.problem} doubt={state.doubt} onRetry={onStartOver} />;
    case 'ambiguous':
      return lost ?? <LostAnswer trace={state.trace} cause={state.cause} onStartOver={onStartOver} />;
  }
}
