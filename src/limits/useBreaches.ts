import { useQuery } from '@tanstack/react-query';
import type { OpenSession } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { RateLimitLog } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';
import { readOnReturn } from './readAgain.ts';
import { limitsKey } from './useRateLimits.ts';

/**
 * The log of breaches; `'locked'` where Venice keeps it from this key, which is no failure: whether an INFERENCE key may read it is told by asking alone
 * (facts section 1). Then it is not asked for again, as each refusal counts towards a block.
 */
export function useBreachLog(sessionId: string) {
  const session = useSession();
  return useQuery({
    queryKey: [...limitsKey(sessionId), 'log'],
    queryFn: async ({ signal }): Promise<RateLimitLog | 'locked'> => {
      try {
        return await session.client().getRateLimitLog({ signal });
      } catch (error) {
        const { code } = toVeniceError(error);
        if (code === 'ADMIN_KEY_REQUIRED' || code === 'UNAUTHORIZED') return 'locked';
        throw error;
      }
    },
    staleTime: ({ state }) => (state.data === 'locked' ? 'static' : 0),
    refetchOnWindowFocus: readOnReturn,
  });
}

/** A key as a breach names it. */
export type KeyName = Pick<ApiKey, 'id' | 'description' | 'last6Chars'>;

/** The names of the account's keys by their ids, where the key at hand may list them. @param isWanted there is a breach to name a key of */
export function useKeyNames({ id, isAdmin }: OpenSession, isWanted: boolean) {
  const session = useSession();
  const { data, isError } = useQuery({
    queryKey: [id, 'keyNames'],
    queryFn: async ({ signal }): Promise<KeyName[]> => {
      const { data } = await session.client().listKeys({}, { signal });
      return data
        .filter(isReadable)
        .map(({ id, description, last6Chars }) => ({ id, description, last6Chars }));
    },
    enabled: isWanted && isAdmin === 'yes',
  });
  return { names: data, isError };
}
