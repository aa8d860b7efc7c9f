import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { sessionLifeMs } from '../session/sessionKeys.ts';
import { useSession } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Explained } from '../ui/Explained.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WalletWindow } from '../ui/WalletWindow.tsx';
import type { Venice } from '../venice/client.ts';
import { VeniceError } from '../venice/errors.ts';
import { useWallet } from '../wallet/useWallet.ts';
import type { WalletState } from '../wallet/wallet.ts';
import { noJournal } from './journal.ts';
import type { Minted, MintTrace } from './mint.ts';
import { SignPanel } from './SignPanel.tsx';
import { createSessionRequest } from './sessionRequest.ts';
import { useMinter } from './useMinter.ts';

type ManageWithWalletProps = {
  venice: Venice;
  /** What had the focus before: it gets it back. */
  before: Element | null;
  onClose(): void;
};

type NotOpenedCause = VeniceError | 'accountChanged';

/**
 * The wallet as the login: one signature mints an ADMIN key for this visit, and the session opens
 * with it.
 */
export function ManageWithWallet({ venice, before, onClose }: ManageWithWalletProps) {
  const t = useTranslations('session.ceremony');
  const session = useSession();
  const wallet = useWallet();
  const [minter, state] = useMinter({ venice, wallet, journal: noJournal });
  const [failure, setFailure] = useState<NotOpenedCause>();
  const closing = useRef(AbortSignal.abort());

  // A key that arrives after the window was closed opens nothing: the session revokes it.
  useEffect(() => {
    const controller = new AbortController();
    closing.current = controller.signal;
    return () => controller.abort();
  }, []);

  const enter = async ({ key, asked, trace }: Minted, skewMs: number) => {
    try {
      const expiresAt = asked.expiresAt ? Date.parse(asked.expiresAt) - skewMs : undefined;
      const call = { signal: closing.current };
      await session.enter(key, 'wallet', { address: trace.address, expiresAt }, call);
      onClose();
    } catch (error) {
      // Anything else is the page having been left, with nobody to tell.
      if (error instanceof VeniceError) setFailure(error);
      else if (!shows(wallet.getState(), trace.address)) setFailure('accountChanged');
      else onClose();
    } finally {
      key.forget();
    }
  };

  const sign = async (run: 'mint' | 'askAgain') => {
    if (state.phase !== 'review' && state.phase !== 'signing') return;
    let skewMs = 0;
    await minter[run]((challenge) => {
      ({ skewMs } = challenge);
      return createSessionRequest(Date.now() + skewMs);
    });
    const next = minter.getState();
    if (next.phase === 'minted' && next.minted.key.isHeld()) await enter(next.minted, skewMs);
  };

  const startOver = () => {
    setFailure(undefined);
    minter.startOver();
  };

  return (
    <WalletWindow
      title={t('title')}
      before={before}
      isHeld={state.phase === 'posting'}
      close={t('cancel')}
      onClose={onClose}
    >
      <Outlook isReady={state.phase === 'review'} />
      <Explained topic="manage" />
      {failure && <NotOpened failure={failure} onStartOver={startOver} />}
      {state.phase === 'minted' && !failure && <Notice tone="busy" title={t('entering')} />}
      {state.phase !== 'minted' && (
        <SignPanel
          state={state}
          apiKeyType="ADMIN"
          words={{
            connect: t('connect'),
            summary: (address) => t('signFor', { address }),
            sign: t('sign'),
          }}
          lost={state.phase === 'ambiguous' && <Lost trace={state.trace} onStartOver={startOver} />}
          remainingMs={minter.remainingMs}
          onMint={() => void sign('mint')}
          onAskAgain={() => void sign('askAgain')}
          onAbandon={() => minter.abandon()}
          onStopPosting={() => minter.stopPosting()}
          onStartOver={startOver}
        />
      )}
    </WalletWindow>
  );
}

/** What is about to be made, and for how long, in one sentence before anything is signed. */
function Outlook({ isReady }: { isReady: boolean }) {
  const t = useTranslations('session.ceremony');
  const format = useFormatter();
  if (!isReady) return <p>{t('promiseSoon')}</p>;
  const time = format.dateTime(Date.now() + sessionLifeMs, 'time');
  return <p>{t('promise', { time })}</p>;
}

function shows(wallet: WalletState, address: Address): boolean {
  return wallet.status === 'connected' && wallet.address === address;
}

/** The key was made and the session did not open with it. */
function NotOpened({ failure, onStartOver }: { failure: NotOpenedCause; onStartOver(): void }) {
  const t = useTranslations('session.ceremony');
  const again = <Button onPress={onStartOver}>{t('again')}</Button>;
  return failure === 'accountChanged' ? (
    <Notice tone="warning" title={t('accountChanged')}>
      <p>{t('accountChangedText')}</p>
      {again}
    </Notice>
  ) : (
    <FailureNotice title={t('unproved')} error={failure}>
      <p>{t('unprovedText')}</p>
      {again}
    </FailureNotice>
  );
}

/** Nothing to look for by hand: the next session finds the key by its description. */
function Lost({ trace, onStartOver }: { trace: MintTrace; onStartOver(): void }) {
  const t = useTranslations('session.ceremony');
  return (
    <Notice tone="warning" title={t('lost')}>
      <p>{t('lostText', { tag: trace.tag })}</p>
      <Button onPress={onStartOver}>{t('again')}</Button>
    </Notice>
  );
}
