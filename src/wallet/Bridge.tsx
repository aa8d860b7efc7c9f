import { useAccountModal, useChainModal, useConnectModal } from '@rainbow-me/rainbowkit';
import { useEffect } from 'react';

/**
 * RainbowKit's windows that can be opened now: it offers each only in the state it is for. After a
 * crash there are none, and `restart` draws them anew.
 */
export type Windows = {
  connect?: (() => void) | undefined;
  account?: (() => void) | undefined;
  restart?: () => void;
};

/**
 * Hands RainbowKit's windows out of its context, to the plain functions of the stack. On a chain
 * that is not ours it has no account window; its chain window has the way out (Disconnect) there.
 */
export function Bridge({ onWindows }: { onWindows: (windows: Windows) => void }) {
  const { openConnectModal } = useConnectModal();
  const { openAccountModal } = useAccountModal();
  const { openChainModal } = useChainModal();
  useEffect(() => {
    onWindows({ connect: openConnectModal, account: openAccountModal ?? openChainModal });
  }, [onWindows, openConnectModal, openAccountModal, openChainModal]);
  return null;
}

/** Stands for the windows after a crash: takes back those that were handed out. Draws nothing. */
export function Crashed({ restart, onCrash }: { restart(): void; onCrash: (windows: Windows) => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a crash is told once
  useEffect(() => onCrash({ restart }), []);
  return null;
}
