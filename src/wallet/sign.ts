import type { Hex } from 'viem';
import type { Config } from 'wagmi';
import { signMessage as requestSignature } from 'wagmi/actions';
import { WalletError } from './errors.ts';
import { askFrozen } from './frozen.ts';
import { readSignature } from './readSignature.ts';
import type { SignRequest } from './wallet.ts';

/**
 * A `personal_sign` by the account and the wallet that were frozen when the flow began. Uses
 * wagmi's action and not its hook: a hook's mutation would keep message and signature in a cache
 * for minutes. Rejects with a WalletError.
 */
export function signMessage(config: Config, { message, ...frozen }: SignRequest): Promise<Hex> {
  return askFrozen(config, frozen, async (connector) => {
    const returned: unknown = await requestSignature(config, { account: frozen.address, connector, message });
    const signature = readSignature(returned);
    if (!signature) throw new WalletError('NO_SIGNATURE');
    return signature;
  });
}
