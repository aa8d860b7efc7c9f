import type { CreateConnectorFn } from 'wagmi';

/**
 * wagmi runs each connector's `setup` on load, and WalletConnect's fetches its SDK and calls its
 * servers there. Its only work, two listeners, is done by `connect` too, so nobody is contacted
 * before the wallet is chosen.
 */
export function withoutSetup(create: CreateConnectorFn): CreateConnectorFn {
  return (config) => ({ ...create(config), setup: async () => {} });
}
