import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { IntlProvider } from 'use-intl';
import { createQueryClient } from '../src/app/queryClient.ts';
import { Remedy } from '../src/app/Remedy.tsx';
import { StakeContext } from '../src/app/stakeRequest.ts';
import type { Creations } from '../src/creation/creations.ts';
import { OpenCreations } from '../src/creation/OpenCreations.tsx';
import { CreationsContext } from '../src/creation/useCreations.ts';
import { RemedyContext } from '../src/failures/remedy.ts';
import { createJobs, JobsContext } from '../src/jobs/jobs.ts';
import { en } from '../src/messages/en.ts';
import { formats } from '../src/messages/formats.ts';
import { createSession, type Session } from '../src/session/createSession.ts';
import { ManageContext } from '../src/session/manageRequest.ts';
import { SessionContext } from '../src/session/useSession.ts';
import { createVenice } from '../src/venice/client.ts';
import { WalletContext } from '../src/wallet/useWallet.ts';
import type { Wallet, WalletState } from '../src/wallet/wallet.ts';
import { createTestCreations } from './creationBed.ts';

type Around = {
  session?: Session;
  creations?: Creations;
  onManage?: () => void;
  onStake?: (onStaked: () => void) => void;
};

/**
 * Draws a view as the page does: with its words, its cache, a wallet that stands still and a
 * session, locked unless given.
 */
export function renderView(
  view: ReactElement,
  wallet: Partial<Wallet> = {},
  {
    session = createLockedSession(),
    creations = createTestCreations({ session }),
    onManage = () => {},
    onStake = () => {},
  }: Around = {},
): RenderResult {
  const queries = createQueryClient();
  const jobs = createJobs({
    session,
    onSettled: (id) => void queries.invalidateQueries({ queryKey: [id] }),
  });
  return render(
    <IntlProvider
      locale="en"
      messages={en}
      formats={formats}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={queries}>
        <WalletContext value={createStillWallet(wallet)}>
          <SessionContext value={session}>
            <JobsContext value={jobs}>
              <ManageContext value={onManage}>
                <StakeContext value={onStake}>
                  <RemedyContext value={Remedy}>
                    <CreationsContext value={creations}>
                      <OpenCreations />
                      {view}
                    </CreationsContext>
                  </RemedyContext>
                </StakeContext>
              </ManageContext>
            </JobsContext>
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
