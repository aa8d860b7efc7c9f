import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { IntlProvider } from 'use-intl';
import { StakeContext } from '../src/doctor/stakeContext.ts';
import { en } from '../src/messages/en.ts';
import { createQueries } from '../src/queries.ts';
import { ManageContext } from '../src/session/manage.ts';
import { createSession, type Session } from '../src/session/session.ts';
import { SessionContext } from '../src/session/useSession.ts';
import { createVenice } from '../src/venice/client.ts';
import { WalletContext } from '../src/wallet/useWallet.ts';
import type { Wallet, WalletState } from '../src/wallet/wallet.ts';

type Around = { session?: Session; onManage?: () => void; onStake?: (onStaked: () => void) => void };

/** Draws a view as the page does: with its words, its cache, a wallet that stands still and a session, locked unless given. */
export function renderView(
  view: ReactElement,
  wallet: Partial<Wallet> = {},
  { session = createLockedSession(), onManage = () => {}, onStake = () => {} }: Around = {},
): RenderResult {
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
        <WalletContext value={createStillWallet(wallet)}>
          <SessionContext value={session}>
            <ManageContext value={onManage}>
              <StakeContext value={onStake}>{view}</StakeContext>
            </ManageContext>
          </SessionContext>
        </WalletContext>
      </QueryClientProvider>
    </IntlProvider>,
  );
}

function createLockedSession(): Session {
  const fetch = () => Promise.reject(new Error('not in this view'));
  return createSession({ venice: createVenice({ baseUrl: '/api/v1', fetch }), clearCaches: () => {} });
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
    request: () => Promise.reject(new Error('not in this view')),
    codeAt: async () => undefined,
    callAt: async () => ({ status: 'reverted' }),
    ...wallet,
  };
}
