import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { WagmiProvider } from 'wagmi';
import { disconnect, getAccount, getBytecode, watchAccount } from 'wagmi/actions';
import { pageLanguage } from '../messages/language.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { announceInjected, injectedRdns } from './announceInjected.ts';
import { guardAnnouncements } from './announcements.ts';
import { Bridge, Crashed, type Windows } from './Bridge.tsx';
import { callAt } from './callAt.ts';
import { prefetchOffered } from './connectors.ts';
import { WalletError } from './errors.ts';
import { recentWallet, rememberWallet } from './recentWallet.ts';
import { reconnectTo } from './reconnect.ts';
import { request } from './request.ts';
import { signMessage } from './sign.ts';
import { WindowsProvider } from './WindowsProvider.tsx';
import type { Stack, WalletState } from './wallet.ts';
import { createWalletConfig } from './walletConfig.ts';

/**
 * The wallet's code, fetched on demand: wagmi and RainbowKit in a React root of their own beside
 * the page, so that neither waits for the other. Talks to the page through `report` and the
 * returned functions alone.
 */
export function mountStack(root: HTMLElement, report: (state: WalletState) => void): Stack {
  // Wallets announce themselves while the configuration is made.
  let onLeftOut = () => {};
  const announcements = guardAnnouncements(window, () => onLeftOut());
  const config = createWalletConfig();
  const findInjected = () =>
    announceInjected(window, pageLanguage.get().messages.wallet.injected, announcements);
  const windows = latest<Windows>();

  const reportAccount = () => {
    const account = getAccount(config);
    // WalletConnect's session ends with the page (build/keyValueMemory.ts).
    const isLasting = account.connector?.type !== 'walletConnect';
    if (account.status === 'connected') rememberWallet(isLasting ? account.connector.id : undefined);
    if (account.status === 'disconnected') rememberWallet(undefined);
    const isCrashed = windows.current()?.restart !== undefined;
    // The wallet may still be asked, but the page waits for it no more.
    report(
      isCrashed && account.status !== 'connected'
        ? { status: 'crashed' }
        : stateOf(account, announcements.leftOut()),
    );
  };

  const onCrash = (left: Windows) => {
    windows.set(left);
    reportAccount();
  };

  const restartWindows = async (restart: () => void) => {
    windows.set({});
    // RainbowKit offers no window to connect in while a connection is pending.
    if (getAccount(config).status !== 'connected') await disconnect(config);
    restart();
    reportAccount();
  };

  const open = async (pick: (windows: Windows) => (() => void) | undefined) => {
    const restart = windows.current()?.restart;
    if (restart) await restartWindows(restart);
    (await windows.get(pick))();
  };

  createRoot(root).render(
    <WagmiProvider config={config} reconnectOnMount={false}>
      <QueryClientProvider client={new QueryClient()}>
        <Boundary fallback={(restart) => <Crashed restart={restart} onCrash={onCrash} />}>
          <WindowsProvider>
            <Bridge onWindows={windows.set} />
          </WindowsProvider>
        </Boundary>
      </QueryClientProvider>
    </WagmiProvider>,
  );

  const follow = () => {
    watchAccount(config, { onChange: reportAccount });
    onLeftOut = reportAccount;
    reportAccount();
  };
  const recent = recentWallet();
  if (recent === undefined) follow();
  else {
    if (recent === injectedRdns) findInjected();
    report({ status: 'connecting' });
    reconnectTo(config, recent).then(follow, follow);
  }

  return {
    openConnect: async () => {
      findInjected();
      // RainbowKit's window would be empty, and say nothing about it.
      if (config.connectors.length === 0)
        return report({ status: 'absent', leftOut: announcements.leftOut() });
      await open(({ connect, account }) => connect ?? account);
      prefetchOffered();
    },
    openAccount: () => open(({ account, connect }) => account ?? connect),
    disconnect: () => disconnect(config),
    signMessage: (asked) => signMessage(config, asked),
    request: (asked) => request(config, asked),
    codeAt: (address) =>
      getBytecode(config, { address }).catch(() => {
        throw new WalletError('FAILED');
      }),
    callAt: (address, data) => callAt(config, address, data),
  };
}

function stateOf(account: ReturnType<typeof getAccount>, leftOut: number): WalletState {
  if (account.status === 'disconnected') return { status: 'disconnected', leftOut };
  if (account.status !== 'connected') return { status: 'connecting' };
  return {
    status: 'connected',
    address: account.address,
    connectorUid: account.connector.uid,
    connectorName: account.connector.name,
    chainId: account.chainId,
  };
}

/** The newest value of something that React sets; `get` waits until the wanted part of it is there. */
function latest<value>() {
  let current: value | undefined;
  const waiting = new Set<() => void>();
  return {
    current: () => current,
    set(value: value) {
      current = value;
      for (const check of waiting) check();
    },
    get<part>(pick: (value: value) => part | undefined): Promise<part> {
      return new Promise((resolve) => {
        const check = () => {
          const part = current && pick(current);
          if (part === undefined) return;
          waiting.delete(check);
          resolve(part);
        };
        waiting.add(check);
        check();
      });
    },
  };
}
