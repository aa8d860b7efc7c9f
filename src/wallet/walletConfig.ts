import { type Config, createConfig, fallback, http } from 'wagmi';
import { base } from 'wagmi/chains';
import { rpcUrls } from '../config.ts';
import { offeredConnectors } from './connectors.ts';

/**
 * wagmi for this page: Base alone, EIP-6963 discovery, no storage (`recentWallet.ts` keeps the one
 * thing worth keeping). Its chain is what reads go to; a wallet on another chain may still connect
 * and sign.
 */
export function createWalletConfig(): Config {
  const transports = rpcUrls.map((url) =>
    http(new URL(url, document.baseURI).href, { retryCount: 1, timeout: 8_000 }),
  );
  return createConfig({
    chains: [base],
    connectors: offeredConnectors(),
    transports: { [base.id]: fallback(transports) },
    storage: null,
  });
}
