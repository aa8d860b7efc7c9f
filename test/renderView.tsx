import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { IntlProvider } from 'use-intl';
import { en } from '../src/messages/en.ts';
import { createQueries } from '../src/queries.ts';
import { WalletContext } from '../src/wallet/useWallet.ts';
import type { Wallet, WalletState } from '../src/wallet/wallet.ts';

/** Draws a view as the page does: with its words, its cache and a wallet that stands still. */
export function renderView(view: ReactElement, wallet: Partial<Wallet> = {}): RenderResult {
  return render(
    <IntlProvider
      locale="en"
      messages={en}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={createQueries()}>
        <WalletContext value={createStillWallet(wallet)}>{view}</WalletContext>
      </QueryClientProvider>
    </IntlProvider>,
  );
}

function createStillWallet(wallet: Partial<Wallet>): Wallet {
  const state: WalletState = { status: 'disconnected' };
  return {
    getState: () => state,
    subscribe: () => () => {},
    preload: () => {},
    openConnect: async () => {},
    openAccount: async () => {},
    disconnect: async () => {},
    signMessage: () => Promise.reject(new Error('not in this view')),
    codeAt: async () => undefined,
    ...wallet,
  };
}
