import type { Config } from 'wagmi';
import { askFrozen } from './frozen.ts';
import type { WalletRequest } from './wallet.ts';

type Provider = { request(call: { method: string; params: readonly unknown[] }): Promise<unknown> };

/** One call of the frozen wallet's own provider (EIP-1193), as it is. Rejects with a WalletError. */
export function request(config: Config, { method, params, ...frozen }: WalletRequest): Promise<unknown> {
  return askFrozen(config, frozen, async (connector) => {
    // wagmi leaves a provider untyped; EIP-1193 is what every connector of ours gives.
    const provider = (await connector.getProvider()) as Provider;
    return provider.request({ method, params });
  });
}
