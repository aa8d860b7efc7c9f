import { MintBody } from './bodies.ts';
import { type Challenge, ChallengeAnswer } from './challenge.ts';
import { VeniceError } from './errors.ts';
import { createFailureBudget, type FailureBudget } from './failureBudget.ts';
import { createKeyClient, type KeyClient } from './keyClient.ts';
import { MintAnswer, type MintedKey } from './mintedKey.ts';
import { Models, ModelTraits } from './models.ts';
import { ChallengeQuery, ModelsQuery, ModelTraitsQuery } from './queries.ts';
import { type CallOptions, request, type Transport } from './request.ts';
import { check } from './writing.ts';

/** Venice's API for keys. Every call throws VeniceError and nothing else, and is sent once. */
export type Venice = {
  /** What a wallet signs to mint a key; good for 15 minutes. */
  getChallenge(args: ChallengeQuery, call?: CallOptions): Promise<Challenge>;
  /**
   * Mints a key: the only answer that ever holds its secret. Not idempotent; after a failure ask
   * `isDefinite` before another.
   * @throws VeniceError, MINT_REFUSED with a `refusal` among them
   */
  mintKey(body: MintBody, call?: CallOptions): Promise<MintedKey>;
  listModels(args?: ModelsQuery, call?: CallOptions): Promise<Models>;
  listModelTraits(args?: ModelTraitsQuery, call?: CallOptions): Promise<ModelTraits>;
  /**
   * The calls that need a key. `readKey` is called at each request, and what it throws passes
   * through; the key is kept nowhere.
   */
  withKey(readKey: () => string): KeyClient;
  /** Whether this client is quiet after too many failures, and until when. */
  pause: Pick<FailureBudget, 'pausedUntil' | 'subscribe'>;
  /** For calls whose code is loaded later: the same fetch, clock and failure budget. */
  transport: Transport;
};

export type VeniceOptions = {
  /** Where the API lives, absolute or a path of the page's own origin: `https://api.venice.ai/api/v1`. */
  baseUrl: string;
  fetch?: typeof fetch;
  /** ms since 1970 */
  now?: () => number;
};

const challengePath = '/api_keys/generate_web3_key';
const challengeTimeoutMs = 10_000;
/** The secret is in this one response: waiting costs less than a lost key. */
const mintTimeoutMs = 120_000;
// Hundreds of models, each with its whole specification.
const maxModelsBytes = 8 * 2 ** 20;

export function createVenice({ baseUrl, fetch, now = Date.now }: VeniceOptions): Venice {
  const transport: Transport = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    // Looked up at each call and called as a function of the window: a bare reference would throw
    // "Illegal invocation".
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    budget: createFailureBudget(now),
  };
  return {
    transport,
    pause: transport.budget,
    getChallenge: async (args, call) => {
      const query = check(ChallengeQuery, args);
      const asked = { method: 'GET', path: challengePath, schema: ChallengeAnswer } as const;
      const common = { ...asked, timeoutMs: challengeTimeoutMs, ...call };
      try {
        return await request(transport, { ...common, query });
      } catch (error) {
        // The form of today takes no parameters, the announced one needs the address.
        if (!(error instanceof VeniceError) || error.status !== 400) throw error;
        return request(transport, common);
      }
    },
    mintKey: async (args, call) => {
      const body = check(MintBody, args);
      const secrets = [body.signature, 'token' in body ? body.token : body.message];
      const post = { method: 'POST', path: challengePath, body, secrets, isMint: true } as const;
      return request(transport, { ...post, schema: MintAnswer, timeoutMs: mintTimeoutMs, ...call });
    },
    listModels: async (args = {}, call) => {
      const get = { method: 'GET', path: '/models', query: check(ModelsQuery, args) } as const;
      return request(transport, { ...get, schema: Models, maxBytes: maxModelsBytes, ...call });
    },
    listModelTraits: async (args = {}, call) => {
      const get = { method: 'GET', path: '/models/traits', query: check(ModelTraitsQuery, args) } as const;
      return request(transport, { ...get, schema: ModelTraits, ...call });
    },
    withKey: (readKey) => createKeyClient(transport, readKey),
  };
}
