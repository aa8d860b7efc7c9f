import { type Address, BaseError, ExecutionRevertedError, type Hex } from 'viem';
import type { Config } from 'wagmi';
import { call } from 'wagmi/actions';
import { WalletError } from './errors.ts';
import type { CallAnswer } from './wallet.ts';

/**
 * An `eth_call` on Base through the public endpoints. That the contract itself refuses is an
 * answer; that none of the endpoints answers is none. Throws a WalletError in the second case only.
 */
export async function callAt(config: Config, address: Address, data: Hex): Promise<CallAnswer> {
  try {
    const { data: returned = '0x' } = await call(config, { to: address, data });
    return { status: 'returned', data: returned };
  } catch (thrown) {
    const isRefused =
      thrown instanceof BaseError && thrown.walk((cause) => cause instanceof ExecutionRevertedError) !== null;
    if (isRefused) return { status: 'reverted' };
    throw new WalletError('FAILED');
  }
}
