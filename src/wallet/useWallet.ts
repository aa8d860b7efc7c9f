import { createContext, use, useSyncExternalStore } from 'react';
import type { Wallet, WalletState } from './wallet.ts';

/** The page's one wallet, given by the root. */
export const WalletContext = createContext<Wallet | undefined>(undefined);

/** The wallet to ask things of. Throws where the root gave none. */
export function useWallet(): Wallet {
  const wallet = use(WalletContext);
  if (!wallet) throw new Error('useWallet needs a WalletContext above it');
  return wallet;
}

const stateWithoutWindow: WalletState = { status: 'idle' };

/** Where the wallet stands; a view that uses it follows every change. */
export function useWalletState(): WalletState {
  const wallet = useWallet();
  return useSyncExternalStore(wallet.subscribe, wallet.getState, () => stateWithoutWindow);
}
