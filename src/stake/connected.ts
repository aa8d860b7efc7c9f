import type { Machine } from '../kit/createMachine.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { Intent, StakeEvent, StakeState } from './types.ts';
import { createStakeWallet, type StakeWallet } from './walletClient.ts';

/** The account that is connected when it is asked for, and its wallet. */
export type Connected = ReturnType<typeof createConnected>;

/** The machine, and the account that it works for. */
export type StakeCore = Pick<Machine<StakeState, StakeEvent>, 'getState' | 'dispatch'> & {
  connected: Connected;
};

export function createConnected(wallet: Pick<Wallet, 'getState' | 'request'>) {
  const account = () => {
    const now = wallet.getState();
    return now.status === 'connected' ? now : undefined;
  };
  return {
    account,
    /** Undefined where no wallet is connected. */
    wallet: (): StakeWallet | undefined => {
      const now = account();
      return now && createStakeWallet(wallet, now.address, now.connectorUid);
    },
    /** Undefined where the wallet has left the account of the intent. */
    walletOf: ({ address }: Pick<Intent, 'address'>): StakeWallet | undefined => {
      const now = account();
      return now?.address === address ? createStakeWallet(wallet, now.address, now.connectorUid) : undefined;
    },
  };
}

/** Tells another account, or another wallet, from another network of the same one. */
export function createFollower(
  wallet: Pick<Wallet, 'subscribe'>,
  { account }: Connected,
  { onAccount, onNetwork }: { onAccount(): void; onNetwork(): void },
) {
  let followed: string | undefined;
  const look = () => {
    const now = account();
    const key = now && `${now.address} ${now.connectorUid}`;
    if (key === followed) return onNetwork();
    followed = key;
    onAccount();
  };
  return {
    /** Tells of the account that is connected now, and of later ones. @returns ends it */
    begin: () => {
      followed = undefined;
      const stop = wallet.subscribe(look);
      look();
      return stop;
    },
  };
}
