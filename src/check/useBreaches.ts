import { useQuery } from '@tanstack/react-query';
import { keysQuery, rateLimitLogQuery } from '../session/queries.ts';
import type { OpenSession } from '../session/session.ts';
import { useReader } from '../session/useSession.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { isReadable, type Row } from '../venice/reading.ts';
import { readOnReturn } from './readAgain.ts';

export function useBreachLog({ isAdmin }: Pick<OpenSession, 'isAdmin'>) {
  const reader = useReader();
  return useQuery({ ...rateLimitLogQuery(reader, isAdmin), refetchOnWindowFocus: readOnReturn });
}

/** A key as a breach names it. */
export type KeyName = Pick<ApiKey, 'id' | 'description' | 'last6Chars'>;

const selectNames = (rows: Row<ApiKey>[]): KeyName[] =>
  rows.filter(isReadable).map(({ id, description, last6Chars }) => ({ id, description, last6Chars }));

/**
 * The names of the account's keys by their ids, where the key at hand may list them.
 * @param isWanted there is a breach to name a key of
 */
export function useKeyNames({ isAdmin }: Pick<OpenSession, 'isAdmin'>, isWanted: boolean) {
  const { data, isError } = useQuery({
    ...keysQuery(useReader()),
    select: selectNames,
    enabled: isWanted && isAdmin === 'yes',
  });
  return { names: data, isError };
}
