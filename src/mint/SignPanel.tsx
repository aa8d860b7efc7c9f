import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AccountKind } from '../chain/accountKind.ts';
import { useAccountKind } from '../chain/useAccountKind.ts';
import { shortAddress } from '../kit/shortAddress.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { ConnectButton } from '../wallet/ConnectButton.tsx';
import { ChallengeClock, useRemaining } from './ChallengeClock.tsx';
import { DoubtText } from './DoubtText.tsx';
import { LostMint } from './LostMint.tsx';
import { warnMs } from './lifetime.ts';
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
  /** Stands where the wallet is waited for, when it is not a connected wallet that signs. */
  signing?: ReactNode;
  /** Base shows that Venice will refuse: the mint stays possible, and is not the next step. */
  isRefusalSure?: boolean;
  /** What is about to be made, beside the button that makes it. */
  about?: ReactNode;
  /** The next step stays in sight at the foot of a phone. */
  isBar?: boolean;
  /** Other ways on, under the one next step. */
  more?: ReactNode;
  /** What the challenge has left. */
  remainingMs(): number;
  onMint(): void;
  onAskAgain(): void;
  onAbandon(): void;
  onStopPosting(): void;
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
  isRefusalSure = false,
  about,
  isBar = false,
  remainingMs,
  onMint,
  onAskAgain,
  onAbandon,
  onStopPosting,
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
          <div className={isBar ? styles.bar : undefined}>
            <ConnectButton />
          </div>
        </>
      );
    case 'challenge':
    case 'review': {
      const isReady = state.phase === 'review';
      return (
        <>
          {state.problem && <ProblemNotice problem={state.problem} />}
          <p>
            <Verbatim>{summary(shortAddress(state.signer.address))}</Verbatim>
          </p>
          <AccountKindNote account={account} />
          <div className={isBar ? styles.bar : undefined}>
            {about}
            <Button look={isRefusalSure ? 'plain' : 'primary'} isWide onPress={onMint} isDisabled={!isReady}>
              {sign}
            </Button>
          </div>
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
          {state.slow && <p>{t('postingSlow')}</p>}
          {state.doubt && <DoubtText doubt={state.doubt} />}
          {state.slow && <Button onPress={onStopPosting}>{t('stopWaiting')}</Button>}
        </Notice>
      );
    case 'refused':
      return <ProblemNotice problem={state.problem} doubt={state.doubt} onRetry={onStartOver} />;
    case 'ambiguous':
      return lost ?? <LostMint trace={state.trace} cause={state.cause} onStartOver={onStartOver} />;
  }
}

/** What a contract wallet has to know before it starts: a multisig's owners must all be quick enough. */
function AccountKindNote({ account }: { account: AccountKind }) {
  const t = useTranslations('contractWallet');
  if (account.kind === 'multisig')
    return (
      <Notice tone="plain" title={t('multisig', account)}>
        <p>{t('multisigText')}</p>
      </Notice>
    );
  return account.kind === 'contract' ? <p className={styles.soft}>{t('contract')}</p> : null;
}

type SigningStepProps = {
  account: AccountKind;
  isSlow: boolean;
  remainingMs(): number;
  onAskAgain(): void;
  onAbandon(): void;
};

/**
 * The wallet is open. A Safe may take its minutes; any other that is silent for half of one may
 * have been lost from sight.
 */
function SigningStep({ account, isSlow, remainingMs, onAskAgain, onAbandon }: SigningStepProps) {
  const t = useTranslations('mint');
  const left = useRemaining(remainingMs);
  const { title, hint } = useWords(account, isSlow);
  return (
    <>
      <Notice tone="busy" title={title}>
        <p>{hint}</p>
        <div className={styles.row}>
          {(isSlow || left < warnMs) && <Button onPress={onAskAgain}>{t('askAgain')}</Button>}
          <Button look="quiet" onPress={onAbandon}>
            {t('stopWaiting')}
          </Button>
        </div>
      </Notice>
      <ChallengeClock remainingMs={left} />
    </>
  );
}

function useWords(account: AccountKind, isSlow: boolean) {
  const t = useTranslations('mint');
  const tContract = useTranslations('contractWallet');
  if (account.kind === 'multisig') return { title: tContract('waiting'), hint: tContract('waitingHint') };
  return isSlow
    ? { title: t('signingSlow'), hint: t('signingSlowHint') }
    : { title: t('signing'), hint: t('signingHint') };
}
