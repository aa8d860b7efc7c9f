import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ApiKey } from '../venice/apiKey.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { findKey } from './identify.ts';
import type { NamedKey } from './session.ts';
import { useSession, useSessionState } from './useSession.ts';

/**
 * What Venice stores of one key, the same answer for every view that asks; `absent` where the account's list has no such key. Needs a session that may read
 * keys; without `named` nothing is asked.
 */
export function useStoredKey(named: NamedKey | undefined): UseQueryResult<ApiKey | 'absent'> {
  const session = useSession();
  const state = useSessionState();
  const open = state.status === 'open' ? state : undefined;
  return useQuery({
    queryKey: [open?.id, 'limits', named?.last6],
    enabled: named !== undefined,
    queryFn: async ({ signal }) => {
      if (!named) return 'absent';
      const stored = await readKey(session.client(), named, signal);
      if (stored && open?.key.last6 === named.last6) session.expireAt(readTime(stored.expiresAt));
      return stored ?? 'absent';
    },
  });
}

/** By its id, else out of the list, where an INFERENCE key is known by its last six characters alone. */
async function readKey(client: KeyClient, named: NamedKey, signal: AbortSignal): Promise<ApiKey | undefined> {
  if (named.id !== undefined) return client.getKey({ id: named.id }, { signal });
  const { data } = await client.listKeys({}, { signal });
  return findKey(data.filter(isReadable), named);
}

function readTime(date: string | null | undefined): number | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
