import { loadAgain } from '../kit/loadAgain.ts';
import { WalletError } from './errors.ts';
import { recentWallet } from './recentWallet.ts';
import type { Stack, StackModule, Wallet, WalletState } from './wallet.ts';

type WalletOptions = { load?: () => Promise<StackModule>; root?: () => HTMLElement };

/**
 * The page's wallet. Holds no wallet code: that is fetched on `preload` or on the first use, or at
 * once where this tab was connected before it was reloaded.
 */
export function createWallet(options: WalletOptions = {}): Wallet {
  const { load = () => loadAgain(() => import('./stack.tsx')), root = walletRoot } = options;
  const listeners = new Set<() => void>();
  let state: WalletState = { status: 'idle' };
  let stack: Promise<Stack> | undefined;
  let wanted = false;

  function setState(next: WalletState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function mount(): Promise<Stack> {
    setState({ status: 'loading' });
    try {
      const { mountStack } = await load();
      return mountStack(root(), setState);
    } catch {
      stack = undefined;
      setState({ status: wanted ? 'failed' : 'idle' });
      throw new WalletError('FAILED');
    }
  }

  function ensure(): Promise<Stack> {
    stack ??= mount();
    return stack;
  }

  function preload(): void {
    ensure().catch(() => {});
  }

  /**
   * Opens a window of the stack; a load that fails is told by the state, not by a rejection nobody
   * awaits.
   */
  async function open(window: 'openConnect' | 'openAccount'): Promise<void> {
    wanted = true;
    const loaded = await ensure().catch(() => undefined);
    await loaded?.[window]();
  }

  async function mounted(): Promise<Stack> {
    if (!stack) throw new WalletError('DISCONNECTED');
    return stack;
  }

  if (recentWallet() !== undefined) preload();

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preload,
    openConnect: () => open('openConnect'),
    openAccount: () => open('openAccount'),
    disconnect: async () => (await mounted()).disconnect(),
    signMessage: async (request) => (await mounted()).signMessage(request),
    request: async (asked) => (await mounted()).request(asked),
    codeAt: async (address) => (await ensure()).codeAt(address),
    callAt: async (address, data) => (await ensure()).callAt(address, data),
  };
}

function walletRoot(): HTMLElement {
  const root = document.getElementById('wallet-root');
  if (!root) throw new Error('index.html has no #wallet-root');
  return root;
}
