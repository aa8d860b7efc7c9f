import { useQuery } from '@tanstack/react-query';
import { stakesOf } from '../chain/standing.ts';
import { useStanding } from '../chain/useStanding.ts';
import type { Known, StoredTerms } from '../failures/diagnosis.ts';
import { balanceQuery, rateLimitsQuery } from '../session/queries.ts';
import type { OpenSession } from '../session/session.ts';
import { useReader } from '../session/useSession.ts';
import { useStoredKey } from '../session/useStoredKey.ts';
import type { ApiKey, NamedKey } from '../venice/apiKey.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import { readGrantHost } from '../venice/tags.ts';

/** What the calls of a session could tell of its key, or of the key that it manages. */
export type KnownKey = {
  known: Pick<Known, 'limits' | 'stored' | 'balance' | 'chain'>;
  /** With the id that was found meanwhile; undefined where there is no key to ask about. */
  subject: NamedKey | undefined;
  /** What was asked for and could not be read: not the same as what is not there. */
  unread: ('limits' | 'account')[];
  /** Why the key's own call failed. */
  error: VeniceError | undefined;
  /** The first answers are still out. */
  isAsking: boolean;
  /** When the last of them came, ms since 1970. */
  at: number;
  check(): void;
};

/**
 * Asks for everything that the open session may know of its key; a wallet session's own key can
 * spend nothing by design, and is nobody's question.
 */
export function useKnown(open: OpenSession | undefined): KnownKey {
  const reader = useReader();
  const isOwn = open !== undefined && open.origin !== 'wallet';
  const named = isOwn ? open.key : open?.managed;
  const mayRead = named !== undefined && open?.isAdmin !== 'no';
  const limits = useQuery({
    ...rateLimitsQuery(reader),
    enabled: isOwn,
  });
  const stored = useStoredKey(mayRead ? named : undefined);
  const balance = useQuery({
    ...balanceQuery(reader),
    enabled: mayRead,
  });
  const { reading } = useStanding(open?.address);
  const terms = stored.data === 'absent' ? undefined : stored.data;
  return {
    known: {
      // Another panel may have asked by the same name with the session's own key: what that may do
      // is not the question.
      limits: isOwn ? limits.data : undefined,
      stored: terms && toTerms(terms),
      balance: balance.data,
      chain: stakesOf(reading),
    },
    subject: named && { ...named, id: terms?.id ?? named.id },
    unread: [
      ...(mayRead && !stored.isFetching && !terms ? (['limits'] as const) : []),
      ...(balance.isError ? (['account'] as const) : []),
    ],
    error: isOwn && limits.error ? toVeniceError(limits.error) : undefined,
    isAsking: [limits, stored, balance].some(({ isLoading }) => isLoading),
    at: Math.max(limits.dataUpdatedAt, stored.dataUpdatedAt, balance.dataUpdatedAt),
    check: () => {
      if (isOwn) void limits.refetch();
      if (!mayRead) return;
      void stored.refetch();
      void balance.refetch();
    },
  };
}

function toTerms(key: ApiKey): StoredTerms {
  const { consumptionLimits, currentPeriodUsage, limitPeriod, expiresAt, description = '' } = key;
  const grantedTo = readGrantHost(description);
  return { limits: consumptionLimits, used: currentPeriodUsage, limitPeriod, expiresAt, grantedTo };
}
