import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ApiKey, NamedKey } from '../venice/apiKey.ts';
import { keyByEndQuery, keyQuery } from './queries.ts';
import { useReader } from './useSession.ts';

/**
 * What Venice stores of one key, the same response for every view that asks; `absent` where the
 * account's list has no such key. Needs a session that may read keys; without `named` nothing is
 * asked.
 */
export function useStoredKey(named: NamedKey | undefined): UseQueryResult<ApiKey | 'absent'> {
  const reader = useReader();
  const byId = useQuery({ ...keyQuery(reader, named?.id ?? ''), enabled: named?.id !== undefined });
  const isByEnd = named !== undefined && named.id === undefined;
  const byEnd = useQuery({ ...keyByEndQuery(reader, { last6: named?.last6 ?? '' }), enabled: isByEnd });
  return isByEnd ? byEnd : byId;
}
