import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/useSession.ts';
import type { Venice } from '../venice/client.ts';
import type { Model } from '../venice/models.ts';
import type { RateLimits } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';
import { readOnReturn } from './readAgain.ts';

/** Everything that is read again together begins with this. @param sessionId of the open session */
export function limitsKey(sessionId: string): readonly [string, string] {
  return [sessionId, 'rateLimits'];
}

/** What Venice says the held key may do: the same answer for every view that asks. */
export function useRateLimits(sessionId: string): UseQueryResult<RateLimits> {
  const session = useSession();
  return useQuery({
    queryKey: [...limitsKey(sessionId), 'now'],
    queryFn: ({ signal }) => session.client().getRateLimits({ signal }),
    refetchOnWindowFocus: readOnReturn,
  });
}

const none: readonly Model[] = [];

/** All models, once for each session: they change by the week, and the page stands without them. */
export function useModels(sessionId: string, venice: Pick<Venice, 'listModels'>) {
  const { data = none, isError } = useQuery({
    queryKey: [sessionId, 'models'],
    queryFn: async ({ signal }) =>
      (await venice.listModels({ type: 'all' }, { signal })).data.filter(isReadable),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { models: data, isError };
}
