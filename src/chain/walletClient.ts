import { type Address, BaseError, ChainMismatchError, type Client, createClient, custom } from 'viem';
import { addChain, getChainId, switchChain } from 'viem/actions';
import { toWalletError, WalletError } from '../wallet/errors.ts';
import type { Wallet, WalletRequest } from '../wallet/wallet.ts';
import { base } from './base.ts';

/** A viem client that asks the wallet itself, for an account and a wallet that stay the same. */
export function walletClient(wallet: Pick<Wallet, 'request'>, address: Address, connectorUid: string) {
  return createClient({
    account: address,
    chain: base,
    transport: custom(
      {
        // viem's methods are typed by their own schemas; the wallet passes on the listed ones alone.
        request: ({
          method,
          params = [],
        }: {
          method: WalletRequest['method'];
          params?: readonly unknown[];
        }) => wallet.request({ method, params, address, connectorUid }),
      },
      // A repeated request would be a second prompt.
      { retryCount: 0 },
    ),
  });
}

/** Whether the wallet is on Base, as it says itself. @throws WalletError */
export async function isOnBase(client: Client): Promise<boolean> {
  return (await told(getChainId(client))) === base.id;
}

/**
 * Asks the wallet to switch to Base, and adds Base where the wallet does not know it.
 *
 * @returns whether the wallet is on Base afterwards, as it says itself
 * @throws WalletError
 */
export async function switchToBase(client: Client): Promise<boolean> {
  try {
    await told(switchChain(client, { id: base.id }));
  } catch (thrown) {
    // Some wallets report the unknown chain as an internal error (-32603) or refuse the method.
    if (!(thrown instanceof WalletError) || !isChainMissing(thrown)) throw thrown;
    await told(addChain(client, { chain: base }));
  }
  return isOnBase(client);
}

function isChainMissing({ code }: WalletError): boolean {
  return code === 'UNKNOWN_CHAIN' || code === 'FAILED' || code === 'UNSUPPORTED';
}

/** viem wraps what the wallet threw, and has refusals of its own. @throws WalletError */
export async function told<answer>(asked: Promise<answer>): Promise<answer> {
  try {
    return await asked;
  } catch (thrown) {
    const isElsewhere =
      thrown instanceof BaseError && thrown.walk((cause) => cause instanceof ChainMismatchError) !== null;
    throw isElsewhere ? new WalletError('UNKNOWN_CHAIN') : toWalletError(thrown);
  }
}
