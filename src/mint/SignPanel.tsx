import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { shortAddress } from '../ui/shortAddress.ts';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { LostAnswer } from './LostAnswer.tsx';
import type { MintState } from './mint.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import styles from './SignPanel.module.css';
import { SignPreview } from './SignPreview.tsx';

export type SignPanelProps = {
  state: Exclude<MintState, { phase: 'minted' }>;
  apiKeyType: 'INFERENCE' | 'ADMIN';
  /** Where the panel stands for something else than a mint of the user's own key. */
  words?: PanelWords;
  /** Shown when the answer was lost. */
  lost?: ReactNode;
  onMint(): void;
  onAskAgain(): void;
  onAbandon(): void;
  onStartOver(): void;
};

/** What is said before the wallet is asked. */
export type PanelWords = { connect: string; summary(address: string): string; sign: string };

/** The one place to look at while minting: what stands now, and the one next step. */
export function SignPanel(props: SignPanelProps) {
  const { state } = props;
  return (
    <div className={styles.panel}>
      <Step {...props} />
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
  onMint,
  onAskAgain,
  onAbandon,
  onStartOver,
}: SignPanelProps) {
  const t = useTranslations('mint');
  const { connect, summary, sign } = words ?? {
    connect: t('connectFirst'),
    summary: (address) => t('summary', { type: apiKeyType, address }),
    sign: t('sign'),
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
          <Button look="primary" isWide onPress={onMint} isDisabled={!isReady}>
            {sign}
          </Button>
          <p className={styles.soft} role="status">
            {isReady ? t('signHint') : t('challenge')}
          </p>
        </>
      );
    }
    case 'signing':
      return (
        <Notice tone="busy" title={state.slow ? t('signingSlow') : t('signing')}>
          <p>{state.slow ? t('signingSlowHint') : t('signingHint')}</p>
          <div className={styles.row}>
            {state.slow && <Button onPress={onAskAgain}>{t('askAgain')}</Button>}
            <Button look="quiet" onPress={onAbandon}>
              {t('stopWaiting')}
            </Button>
          </div>
        </Notice>
      );
    case 'posting':
      return (
        <Notice tone="busy" title={t('posting')}>
          <p>{t('postingHint')}</p>
        </Notice>
      );
    case 'refused':
      return <ProblemNotice problem={state.problem} onRetry={onStartOver} />;
    case 'ambiguous':
      return lost ?? <LostAnswer trace={state.trace} cause={state.cause} onStartOver={onStartOver} />;
  }
}
