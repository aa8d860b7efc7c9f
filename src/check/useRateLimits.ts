import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { modelsQuery, rateLimitsQuery } from '../session/queries.ts';
import { useReader } from '../session/useSession.ts';
import type { Venice } from '../venice/client.ts';
import type { Model, Models } from '../venice/models.ts';
import type { RateLimits } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';
import { readOnReturn } from './readAgain.ts';

/** What Venice says the held key may do: the same response for every view that asks. */
export function useRateLimits(): UseQueryResult<RateLimits> {
  return useQuery({ ...rateLimitsQuery(useReader()), refetchOnWindowFocus: readOnReturn });
}

const none: readonly Model[] = [];
const selectReadable = ({ data }: Models) => data.filter(isReadable);

export function useModels(venice: Pick<Venice, 'listModels'>) {
  const { data = none, isError } = useQuery({ ...modelsQuery(venice, 'all'), select: selectReadable });
  return { models: data, isError };
}
