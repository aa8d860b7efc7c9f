import { clientBaseUrl } from '../config.ts';
import { storedAddress, storedTrace } from '../creation/journal.ts';
import { createMachine, type Readable } from '../kit/createMachine.ts';
import { createStore, parseJson } from '../kit/storage.ts';
import type { MinterPorts, ReadRequest } from '../mint/attempt.ts';
import { createJournal } from '../mint/journal.ts';
import type { Minted } from '../mint/mint.ts';
import { createMinter, type Minter } from '../mint/minter.ts';
import { z } from '../venice/zod.ts';
import { type GrantState, reduceGrant } from './grant.ts';
import type { GrantRequest } from './grantRequest.ts';

/**
 * The grant of this page, beside all views: the ordinary mint, and the seal over its key. It sends
 * nothing to an app; only the press on "Return" leads there.
 */
export type Grants = Readable<GrantState> & {
  minter: Minter;
  /** One press on "Sign and grant". A second press while one is under way does nothing. */
  grant(request: GrantRequest, read: ReadRequest, how: Signing): Promise<void>;
  deny(request: GrantRequest): void;
  reconsider(): void;
  /** The page is about to leave for the app: the plain key is forgotten. */
  handOver(): void;
  /** The user saved the plain key, or has left it: the page holds the sealed one alone. */
  forget(): void;
  /** The key was revoked, or its user is done with it. */
  end(): void;
};

export type Signing = { run: 'mint'; neededMs: number } | { run: 'askAgain' };

export type GrantsPorts = Omit<MinterPorts, 'journal'> & {
  /** The tab's, or what stands for it in a test. */
  storage?: () => Storage;
};

export function createGrants({ storage, ...ports }: GrantsPorts): Grants {
  const minter = createMinter({ ...ports, journal: createJournal(storage, 'zecca.grant') });
  const store = createStore('zecca.grant.sealed', 'tab', storage);
  const { getState, subscribe, dispatch } = createMachine(reduceGrant, recall(store.read()));
  const keep = () => {
    const state = getState();
    store.write('sealed' in state ? JSON.stringify(state) : undefined);
  };

  const seal = async (request: GrantRequest, { key, asked, trace }: Minted) => {
    const { apiKeyType: _, ...terms } = asked;
    try {
      // Fetched for the trial seal already, which stands before every consent.
      const { responseAddress, sealGrant } = await import('./sealGrant.ts');
      const about = { iss: window.location.origin, aud: request.redirectUri, state: request.state };
      const baseUrl = new URL(clientBaseUrl, window.location.href).href;
      const { id, last6 } = key;
      const jwe = await key.use((secret) =>
        sealGrant(request.jwk, secret, { id, apiKeyType: 'INFERENCE', ...terms, baseUrl, ...about }),
      );
      const { redirectUri, state, host } = request;
      const response = responseAddress(request, { key: jwe });
      dispatch({ type: 'sealed', sealed: { response, redirectUri, state, host, trace, id, last6 } });
      keep();
    } catch {
      dispatch({ type: 'sealFailed', host: request.host });
    }
  };

  return {
    minter,
    getState,
    subscribe,
    async grant(request, read, how) {
      if (getState().step === 'sealed' || getState().step === 'unsealed') return;
      if (how.run === 'mint') await minter.mint(read, how.neededMs);
      else await minter.askAgain(read);
      const state = minter.getState();
      if (state.phase === 'minted' && state.minted.key.isHeld()) await seal(request, state.minted);
    },
    deny: (request) => {
      minter.abandon();
      dispatch({ type: 'denied', request });
    },
    reconsider: () => dispatch({ type: 'reconsidered' }),
    handOver: () => {
      dispatch({ type: 'returned' });
      keep();
      minter.startOver();
    },
    forget: () => minter.startOver(),
    end: () => {
      dispatch({ type: 'ended' });
      keep();
      minter.startOver();
    },
  };
}

const schema = z.object({
  step: z.enum(['sealed', 'returned']),
  sealed: z.object({
    response: z.string(),
    redirectUri: z.string(),
    state: z.string(),
    host: z.string(),
    trace: z.object({ ...storedTrace, apiKeyType: z.literal('INFERENCE'), address: storedAddress }),
    id: z.optional(z.string()),
    last6: z.string().check(z.maxLength(6)),
  }),
});

/** What the tab kept, where it is whole: a response that is not at the host on screen leads nowhere. */
function recall(text: string | undefined): GrantState {
  const { data } = schema.safeParse(parseJson(text));
  if (!data) return { step: 'asking' };
  const { response, redirectUri, host, id, ...rest } = data.sealed;
  const isWhole =
    response.startsWith(redirectUri) &&
    [response, redirectUri].every((address) => URL.canParse(address) && new URL(address).host === host);
  return isWhole
    ? { step: data.step, sealed: { response, redirectUri, host, id, ...rest } }
    : { step: 'asking' };
}
