import { type ApiKey, ApiKeyAnswer, ApiKeyList, DeleteAnswer } from './apiKey.ts';
import { Balance, UsageAnalytics, UsageHistory } from './billing.ts';
import { CreateKeyBody, UpdateKeyBody } from './bodies.ts';
import { MintAnswer, type MintedKey } from './mintedKey.ts';
import { AnalyticsQuery, HistoryQuery, KeyQuery, KeysQuery } from './queries.ts';
import { RateLimitLog, type RateLimits, RateLimitsAnswer } from './rateLimits.ts';
import { type CallOptions, type RequestArgs, request, type Transport } from './request.ts';
import { check } from './writing.ts';

/**
 * The calls that need a key. All throw VeniceError; those marked ADMIN throw ADMIN_KEY_REQUIRED
 * with an INFERENCE key.
 */
export type KeyClient = {
  /** ADMIN. */
  listKeys(args?: KeysQuery, call?: CallOptions): Promise<ApiKeyList>;
  /** ADMIN. The stored values: what a read-back compares with. */
  getKey(args: KeyQuery, call?: CallOptions): Promise<ApiKey>;
  /**
   * ADMIN. Sent once; after a failure ask `isDefinite` before another. At most 20 a minute, 500
   * active keys.
   */
  createKey(body: CreateKeyBody, call?: CallOptions): Promise<MintedKey>;
  /** ADMIN. Only the fields named change. */
  updateKey(body: UpdateKeyBody, call?: CallOptions): Promise<ApiKey>;
  /** ADMIN. At once and for good. */
  deleteKey(args: KeyQuery, call?: CallOptions): Promise<void>;
  getRateLimits(call?: CallOptions): Promise<RateLimits>;
  /** Any key by older sources, ADMIN by Venice's newest: a 401 here says nothing of the key. */
  getRateLimitLog(call?: CallOptions): Promise<RateLimitLog>;
  /** ADMIN. */
  getBalance(call?: CallOptions): Promise<Balance>;
  /** ADMIN. */
  getUsageAnalytics(args?: AnalyticsQuery, call?: CallOptions): Promise<UsageAnalytics>;
  /** ADMIN. One page; go on with `{ cursor: nextCursor }` until that is null. */
  getUsageHistory(args?: HistoryQuery, call?: CallOptions): Promise<UsageHistory>;
};

/** As for a mint: the secret is in this one response. */
const createTimeoutMs = 120_000;
// Venice itself answers 504 when the query takes too long.
const analyticsTimeoutMs = 30_000;

/** @param readKey called at each request and kept by nobody: a key that its holder lets go of is gone */
export function createKeyClient(transport: Transport, readKey: () => string): KeyClient {
  const ask = <T>(args: RequestArgs<T>, call?: CallOptions) =>
    request(transport, { ...args, ...call, readKey });
  return {
    listKeys: async (args = {}, call) =>
      ask({ method: 'GET', path: '/api_keys', query: check(KeysQuery, args), schema: ApiKeyList }, call),
    getKey: async (args, call) => {
      const { id } = check(KeyQuery, args);
      return (await ask({ method: 'GET', path: `/api_keys/${id}`, schema: ApiKeyAnswer }, call)).data;
    },
    createKey: async (body, call) =>
      ask(
        {
          method: 'POST',
          path: '/api_keys',
          body: check(CreateKeyBody, body),
          schema: MintAnswer,
          timeoutMs: createTimeoutMs,
        },
        call,
      ),
    updateKey: async (body, call) => {
      const args = { method: 'PATCH', path: '/api_keys', schema: ApiKeyAnswer } as const;
      return (await ask({ ...args, body: check(UpdateKeyBody, body) }, call)).data;
    },
    deleteKey: async (args, call) => {
      const query = check(KeyQuery, args);
      await ask({ method: 'DELETE', path: '/api_keys', query, schema: DeleteAnswer }, call);
    },
    getRateLimits: async (call) =>
      ask({ method: 'GET', path: '/api_keys/rate_limits', schema: RateLimitsAnswer }, call),
    getRateLimitLog: async (call) =>
      ask({ method: 'GET', path: '/api_keys/rate_limits/log', schema: RateLimitLog }, call),
    getBalance: async (call) => ask({ method: 'GET', path: '/billing/balance', schema: Balance }, call),
    getUsageAnalytics: async (args = {}, call) =>
      ask(
        {
          method: 'GET',
          path: '/billing/usage-analytics',
          query: check(AnalyticsQuery, args),
          schema: UsageAnalytics,
          timeoutMs: analyticsTimeoutMs,
        },
        call,
      ),
    getUsageHistory: async (args = {}, call) =>
      ask(
        {
          method: 'GET',
          path: '/billing/usage-history',
          query: check(HistoryQuery, args),
          schema: UsageHistory,
        },
        call,
      ),
  };
}
