import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'use-intl';
import { describe, expect, it, vi } from 'vitest';
import { wallet as messages } from '../messages/en/wallet.ts';
import { ConnectButton } from './ConnectButton.tsx';
import { WalletContext } from './useWallet.ts';
import type { Wallet, WalletState } from './wallet.ts';

const connected: WalletState = {
  status: 'connected',
  address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  connectorUid: 'uid-1',
  connectorName: 'Example Wallet',
  chainId: 1,
};

/** The button over a wallet whose state the test sets. */
function renderButton(first: WalletState) {
  let state = first;
  const listeners = new Set<() => void>();
  const wallet = {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preload: vi.fn(),
    openConnect: vi.fn(async () => {}),
    openAccount: vi.fn(async () => {}),
    disconnect: vi.fn(async () => {}),
    signMessage: vi.fn(async () => '0x' as const),
    codeAt: vi.fn(async () => undefined),
    callAt: vi.fn(async () => ({ status: 'reverted' as const })),
    request: vi.fn(async () => undefined),
  } satisfies Wallet;
  render(
    <IntlProvider locale="en" messages={{ wallet: messages }}>
      <WalletContext value={wallet}>
        <ConnectButton />
      </WalletContext>
    </IntlProvider>,
  );
  const become = (next: WalletState) =>
    act(() => {
      state = next;
      for (const listener of listeners) listener();
    });
  return { wallet, become };
}

describe('ConnectButton', () => {
  it('behavior: fetches the wallet code when it is reached for, and opens on a click', async () => {
    const { wallet } = renderButton({ status: 'idle' });
    expect(wallet.preload).not.toHaveBeenCalled();
    await userEvent.hover(screen.getByRole('button', { name: 'Connect wallet' }));
    expect(wallet.preload).toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Connect wallet' }));
    expect(wallet.openConnect).toHaveBeenCalledOnce();
  });

  it('error: says that there is no wallet, and what to do', () => {
    renderButton({ status: 'absent' });
    expect(screen.getByRole('alert')).toHaveTextContent('No wallet found in this browser.');
    expect(screen.getByRole('button', { name: 'Connect wallet' })).toBeEnabled();
  });

  it('error: says that the window crashed, and is there to press again', () => {
    renderButton({ status: 'crashed' });
    expect(screen.getByRole('alert')).toHaveTextContent(messages.crashed);
    expect(screen.getByRole('button', { name: 'Connect wallet' })).toBeEnabled();
  });

  it('behavior: reaching it by keyboard fetches the code too', async () => {
    const { wallet } = renderButton({ status: 'idle' });
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Connect wallet' })).toHaveFocus();
    expect(wallet.preload).toHaveBeenCalled();
  });

  it('behavior: keeps its name while the code loads, and says when the wallet is asked', () => {
    const { become } = renderButton({ status: 'loading' });
    expect(screen.getByRole('button', { name: 'Connect wallet' })).toHaveAttribute('aria-busy', 'true');
    become({ status: 'connecting' });
    expect(screen.getByRole('button', { name: 'Check your wallet' })).toHaveAttribute('aria-busy', 'true');
  });

  it('behavior: names the account and its wallet, and opens the account', async () => {
    const { wallet } = renderButton(connected);
    await userEvent.click(
      screen.getByRole('button', { name: 'Wallet 0xf39F…2266 by Example Wallet: account' }),
    );
    expect(wallet.openAccount).toHaveBeenCalledOnce();
  });

  it('error: the code cannot be loaded', async () => {
    const { wallet, become } = renderButton({ status: 'failed' });
    expect(screen.getByRole('alert')).toHaveTextContent(messages.failed);
    await userEvent.click(screen.getByRole('button', { name: 'Connect wallet' }));
    expect(wallet.openConnect).toHaveBeenCalledOnce();
    become({ status: 'disconnected' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
