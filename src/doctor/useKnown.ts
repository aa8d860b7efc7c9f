import { useQuery } from '@tanstack/react-query';
import { findKey } from '../session/identify.ts';
import type { NamedKey, OpenSession } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import type { Known, StoredTerms } from './diagnosis.ts';

/** What the calls of a session could tell of its key, or of the key that it manages. */
export type KnownKey = {
  known: Pick<Known, 'limits' | 'stored' | 'balance'>;
  /** With the id that was found meanwhile. */
  subject: NamedKey;
  /** What was asked for and could not be read: not the same as what is not there. */
  unread: ('limits' | 'account')[];
};

/** The key that a session is about: a wallet session's own key can spend nothing by design, and is nobody's question. */
export function findSubject({ origin, key, managed }: OpenSession): NamedKey | undefined {
  return origin === 'wallet' ? managed : key;
}

/** Asks for everything that the session may know of the key. Throws only where the key itself is refused. */
export function useKnown(state: OpenSession) {
  const session = useSession();
  const subject = findSubject(state);
  return useQuery({
    queryKey: [state.id, 'doctor'],
    queryFn: ({ signal }) => readKnown(session.client(), state, subject, signal),
    enabled: subject !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function readKnown(
  client: KeyClient,
  { origin, isAdmin }: OpenSession,
  named: NamedKey | undefined,
  signal: AbortSignal,
): Promise<KnownKey> {
  if (!named) throw new Error('There is no key to ask about.');
  const limits = origin === 'wallet' ? undefined : await client.getRateLimits({ signal });
  if (isAdmin === 'no') return { known: { limits }, subject: named, unread: [] };
  const [stored, balance] = await Promise.all([
    settle(readStored(client, named, signal)),
    settle(client.getBalance({ signal })),
  ]);
  return {
    known: { limits, stored: stored && toTerms(stored), balance },
    subject: { ...named, id: stored?.id ?? named.id },
    unread: [...(stored ? [] : (['limits'] as const)), ...(balance ? [] : (['account'] as const))],
  };
}

/** By its id, else out of the list, where a key is known by its last six characters alone. */
async function readStored(
  client: KeyClient,
  named: NamedKey,
  signal: AbortSignal,
): Promise<ApiKey | undefined> {
  if (named.id !== undefined) return client.getKey({ id: named.id }, { signal });
  const { data } = await client.listKeys({}, { signal });
  return findKey(data.filter(isReadable), named);
}

function toTerms({ consumptionLimits, currentPeriodUsage, limitPeriod, expiresAt }: ApiKey): StoredTerms {
  return { limits: consumptionLimits, used: currentPeriodUsage, limitPeriod, expiresAt };
}

/** One thing that cannot be read leaves the others standing. */
async function settle<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (toVeniceError(error).code === 'ABORTED') throw error;
    return undefined;
  }
}
