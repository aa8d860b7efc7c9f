import { queryOptions } from '@tanstack/react-query';
import { queryKeys } from '../kit/queryKeys.ts';
import type { ApiKey, NamedKey } from '../venice/apiKey.ts';
import type { Venice } from '../venice/client.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { createKeyLister, type ListAllKeys } from '../venice/listAllKeys.ts';
import type { RateLimitLog } from '../venice/rateLimits.ts';
import { isReadable, type Row } from '../venice/reading.ts';
import type { HeldKey } from './heldKey.ts';
import { findKey } from './identify.ts';
import type { OpenSession } from './session.ts';

// Every read of Venice as options for `useQuery`: a hook adds when to ask, and never what. The names
// are in `kit/queryKeys.ts`; what Base tells and the probe of a lost response stand in their rooms.

/** Who reads: a session, open or not. */
export type Reader = {
  sessionId: string | undefined;
  /** @throws KeyForgottenError when locked */
  client(): KeyClient;
};

/** Views that appear together when a session opens share one read of the list. ms */
const sharedMs = 5_000;

const listers = new WeakMap<KeyClient, ListAllKeys>();

/** The lister of a client, one each: it learns whether the server pages. */
export function listerOf(client: KeyClient): ListAllKeys {
  const lister = listers.get(client) ?? createKeyLister(client);
  listers.set(client, lister);
  return lister;
}

/** All keys of the account, the unreadable rows in their places. Kept as long as the session. */
export function keysQuery({ sessionId, client }: Reader) {
  return queryOptions({
    queryKey: queryKeys.keys(sessionId),
    queryFn: ({ signal }): Promise<Row<ApiKey>[]> => listerOf(client())({ signal }),
    staleTime: sharedMs,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** A key by its id. */
export function keyQuery({ sessionId, client }: Reader, id: string) {
  return queryOptions({
    queryKey: queryKeys.key(sessionId, id),
    queryFn: ({ signal }): Promise<ApiKey> => client().getKey({ id }, { signal }),
  });
}

/**
 * A key without a known id: out of the list, by its last six characters; `absent` where that names
 * no single one.
 */
export function keyByEndQuery(reader: Reader, named: Pick<NamedKey, 'last6'>) {
  return queryOptions({
    queryKey: queryKeys.keyByEnd(reader.sessionId, named.last6),
    queryFn: async ({ client, queryKey }): Promise<ApiKey | 'absent'> => {
      // Asked for again, after an edit for example: a list of a moment ago is too old.
      const isAgain = client.getQueryData(queryKey) !== undefined;
      const rows = await client.fetchQuery({ ...keysQuery(reader), ...(isAgain && { staleTime: 0 }) });
      return findKey(rows.filter(isReadable), { id: undefined, last6: named.last6 }) ?? 'absent';
    },
  });
}

/** What Venice says the held key may do. */
export function rateLimitsQuery({ sessionId, client }: Reader) {
  return queryOptions({
    queryKey: queryKeys.rateLimits(sessionId),
    queryFn: ({ signal }) => client().getRateLimits({ signal }),
  });
}

/**
 * The log of breaches; `locked` where Venice keeps it from this key, which is no failure. It wants
 * an ADMIN key, so it is not asked for with one that is known to be none, and not again after a
 * refusal: each counts towards a block.
 */
export function rateLimitLogQuery({ sessionId, client }: Reader, isAdmin: OpenSession['isAdmin']) {
  return queryOptions({
    queryKey: queryKeys.rateLimitLog(sessionId, isAdmin),
    queryFn: async ({ signal }): Promise<RateLimitLog | 'locked'> => {
      if (isAdmin === 'no') return 'locked';
      try {
        return await client().getRateLimitLog({ signal });
      } catch (error) {
        const { code } = toVeniceError(error);
        if (code === 'ADMIN_KEY_REQUIRED' || code === 'UNAUTHORIZED') return 'locked';
        throw error;
      }
    },
    staleTime: ({ state }) => (state.data === 'locked' ? 'static' : 0),
  });
}

export function balanceQuery({ sessionId, client }: Reader) {
  return queryOptions({
    queryKey: queryKeys.balance(sessionId),
    queryFn: ({ signal }) => client().getBalance({ signal }),
  });
}

/**
 * The days and the time belong to the data: while the next look-back is read, those of the last one
 * stand.
 */
export function usageAnalyticsQuery<Days extends number>({ sessionId, client }: Reader, days: Days) {
  return queryOptions({
    queryKey: queryKeys.usageAnalytics(sessionId, days),
    queryFn: async ({ signal }) => ({
      days,
      now: Date.now(),
      usage: await client().getUsageAnalytics({ lookback: `${days}d` }, { signal }),
    }),
  });
}

/** Models change by the week: asked for once a visit, and the page stands without them. */
export function modelsQuery(venice: Pick<Venice, 'listModels'>, type: 'all' | 'text') {
  return queryOptions({
    queryKey: queryKeys.models(type),
    queryFn: ({ signal }) => venice.listModels({ type }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The first call with a key that was just minted. */
export function firstCallQuery(venice: Pick<Venice, 'withKey'>, heldKey: HeldKey) {
  return queryOptions({
    queryKey: queryKeys.firstCall(heldKey.last6),
    queryFn: ({ signal }) => venice.withKey(() => heldKey.use((key) => key)).getRateLimits({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
