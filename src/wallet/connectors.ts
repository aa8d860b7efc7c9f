import { connectorsForWallets } from '@rainbow-me/rainbowkit';
import { walletConnectWallet } from '@rainbow-me/rainbowkit/wallets';
import type { CreateConnectorFn } from 'wagmi';
import { walletConnectProjectId } from '../config.ts';
import { whenIdle } from '../kit/whenIdle.ts';
import { savesData } from './preloadForVisitor.ts';
import { withoutSetup } from './withoutSetup.ts';

/**
 * The wallets beside those that announce themselves by EIP-6963: WalletConnect, where the builder
 * brought a project id. A build without one holds none of its code.
 */
export function offeredConnectors(): CreateConnectorFn[] {
  // Read here and not through config.ts: only a constant in this very place lets the bundler drop
  // what follows.
  if (!import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID) return [];
  // Its log takes each request that a user declines for an error.
  const walletConnect = () =>
    walletConnectWallet({ projectId: walletConnectProjectId, options: { logger: 'silent' } });
  return connectorsForWallets([{ groupName: 'Other devices', wallets: [walletConnect] }], {
    appName: 'Zecca',
    projectId: walletConnectProjectId,
  }).map(withoutSetup);
}

/**
 * Fetches WalletConnect's code ahead of its choice, once the browser has nothing better to do: its
 * QR code then waits for the relay alone. Nobody is contacted; a failure is told by the choice.
 */
export function prefetchOffered(): void {
  // A constant in this very place, as above.
  if (!import.meta.env.ZECCA_WALLETCONNECT_PROJECT_ID || savesData()) return;
  whenIdle(() => import('@walletconnect/ethereum-provider').catch(() => {}));
}
