import { type Address, type Hex, isHex } from 'viem';
import { getCallsStatus, getCapabilities, sendCalls, sendTransaction } from 'viem/actions';
import { base } from '../chain/base.ts';
import type { Call } from '../chain/simulate.ts';
import { isOnBase, switchToBase, told, walletClient } from '../chain/walletClient.ts';
import { WalletError } from '../wallet/errors.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { Batching } from './types.ts';

/**
 * What has become of a bundle. `forgotten` only where the wallet does not know the id (5730);
 * `untold` is a failed read.
 */
export type BundleFate = {
  status: 'pending' | 'success' | 'reverted' | 'forgotten' | 'untold';
  hash?: Hex | undefined;
  blockNumber?: bigint | undefined;
};

/**
 * What staking asks of the wallet, for an account and a wallet that stay the same. Errors are
 * WalletErrors.
 */
export type StakeWallet = {
  /** How the wallet takes several calls in one request (EIP-5792). Shows no prompt. */
  batching(): Promise<Batching>;
  isOnBase(): Promise<boolean>;
  /**
   * Adds Base where the wallet does not know it.
   * @returns whether the wallet is on Base afterwards, as it says itself
   */
  switchToBase(): Promise<boolean>;
  /** @returns the transaction's hash */
  send(call: Call): Promise<Hex>;
  /** @returns the bundle's id, which may differ from the one that was proposed */
  sendBatch(id: Hex, calls: readonly Call[]): Promise<Hex>;
  bundleFate(id: Hex): Promise<BundleFate>;
};

export function createStakeWallet(
  wallet: Pick<Wallet, 'request'>,
  address: Address,
  connectorUid: string,
): StakeWallet {
  const client = walletClient(wallet, address, connectorUid);

  return {
    isOnBase: () => isOnBase(client),
    batching: async () => {
      const { atomic } = await told(getCapabilities(client, { chainId: base.id }));
      return atomic?.status === 'supported' || atomic?.status === 'ready' ? atomic.status : 'no';
    },
    switchToBase: () => switchToBase(client),
    send: async (call) => readId(await told(sendTransaction(client, call))),
    sendBatch: async (id, calls) =>
      readId((await told(sendCalls(client, { id, calls, forceAtomic: true }))).id),
    bundleFate: async (id) => {
      try {
        const { status, receipts } = await told(getCallsStatus(client, { id }));
        const last = receipts?.at(-1);
        const seen = { hash: last?.transactionHash, blockNumber: last?.blockNumber };
        if (status === 'success') return { status, ...seen };
        if (status === 'failure') return { status: 'reverted', ...seen };
        return { status: status ?? 'untold' };
      } catch (thrown) {
        const isForgotten = thrown instanceof WalletError && thrown.code === 'UNKNOWN_BUNDLE';
        return { status: isForgotten ? 'forgotten' : 'untold' };
      }
    },
  };
}

function readId(answer: unknown): Hex {
  if (isHex(answer)) return answer;
  // Something was sent, and the wallet does not say what.
  throw new WalletError('FAILED');
}
