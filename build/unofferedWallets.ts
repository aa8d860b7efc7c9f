import type { Plugin } from 'vite';

/**
 * wagmi's connectors name the SDKs of wallets that this page does not offer; their users come by
 * EIP-6963 or by WalletConnect. The packages are replaced by an empty one on install (package.json
 * `overrides`), and here by an empty module, so that no build holds them, nor WalletConnect's where
 * no project id was given.
 */
const unoffered = [
  '@base-org/account',
  '@coinbase/wallet-sdk',
  '@gemini-wallet/core',
  '@metamask/sdk',
  '@safe-global/safe-apps-provider',
  '@safe-global/safe-apps-sdk',
  'cbw-sdk',
  'porto',
];

/** Draws the code that a phone scans, which WalletConnect alone gives out. */
const qrCode = 'cuer';

/** What is imported by name; the code that would use it is shaken out of the build, or never reached. */
const emptyModule =
  'export const Cuer = undefined, GeminiWalletProvider = undefined, RpcSchema = undefined, z = undefined;';

/** Resolves imports of SDKs that are not offered to an empty module. */
export function unofferedWallets({ walletConnect }: { walletConnect: boolean }): Plugin {
  const empty = '\0zecca:unoffered-wallet';
  const names = walletConnect ? unoffered : [...unoffered, '@walletconnect/ethereum-provider', qrCode];
  return {
    name: 'zecca:unoffered-wallets',
    enforce: 'pre',
    resolveId: (id) => (names.some((name) => id === name || id.startsWith(`${name}/`)) ? empty : undefined),
    load: (id) => (id === empty ? emptyModule : undefined),
  };
}
