import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { sessionLifeMs } from '../session/sessionKeys.ts';
import { useSession } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Explained } from '../ui/Explained.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WalletWindow } from '../ui/WalletWindow.tsx';
import type { Venice } from '../venice/client.ts';
import { isVeniceError, type VeniceError } from '../venice/errors.ts';
import { useWallet } from '../wallet/useWallet.ts';
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

/** The wallet as the login: one signature mints an ADMIN key for this visit, and the session opens with it. */
export default function ManageWithWallet({ venice, before, onClose }: ManageWithWalletProps) {
  const t = useTranslations('session.ceremony');
  const session = useSession();
  const wallet = useWallet();
  const [minter, state] = useMinter({ venice, wallet, journal: noJournal });
  const [failure, setFailure] = useState<VeniceError>();
  const isHeld = state.phase === 'posting' || (state.phase === 'minted' && !failure);

  const enter = async ({ key, asked, trace }: Minted, skewMs: number) => {
    try {
      const expiresAt = asked.expiresAt ? Date.parse(asked.expiresAt) - skewMs : undefined;
      await session.enter(key, 'wallet', { address: trace.address, expiresAt });
      onClose();
    } catch (error) {
      // Anything else is the page having been left, with nobody to tell.
      if (isVeniceError(error)) setFailure(error);
      else onClose();
    } finally {
      key.forget();
    }
  };

  const sign = async (run: 'mint' | 'askAgain') => {
    if (state.phase !== 'review' && state.phase !== 'signing') return;
    const { skewMs } = state.challenge;
    await minter[run](createSessionRequest(Date.now() + skewMs));
    const next = minter.getState();
    if (next.phase === 'minted' && next.minted.key.isHeld()) await enter(next.minted, skewMs);
  };

  const startOver = () => {
    setFailure(undefined);
    minter.startOver();
  };

  return (
    <WalletWindow title={t('title')} before={before} isHeld={isHeld} close={t('cancel')} onClose={onClose}>
      <Outlook isReady={state.phase === 'review'} />
      <Explained topic="manage" />
      {failure && (
        <FailureNotice title={t('unproved')} error={failure}>
          <p>{t('unprovedText')}</p>
          <Button onPress={startOver}>{t('again')}</Button>
        </FailureNotice>
      )}
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
  const time = format.dateTime(Date.now() + sessionLifeMs, { timeStyle: 'short' });
  return <p>{t('promise', { time })}</p>;
}

/** Nothing to look for by hand: the next session finds the key by its description. */
function Lost({ trace, onStartOver }: { trace: MintTrace; onStartOver(): void }) {
  const t = useTranslations('session.ceremony');
  return (
    <Notice tone="warning" title={t('lost')}>
      <p>{t('lostText', { nonce: trace.nonce })}</p>
      <Button onPress={onStartOver}>{t('again')}</Button>
    </Notice>
  );
}
