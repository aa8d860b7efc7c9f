import { useQuery } from '@tanstack/react-query';
import type { VeniceError } from '../venice/errors.ts';
import { findCall } from '../venice/failedCall.ts';
import { probe, type Reach } from './probe.ts';

/** Where an answer was lost, asks once how far the browser gets. @returns undefined until that is known, and for every other failure */
export function useReach(error: VeniceError): Reach | undefined {
  const { baseUrl, at } = findCall(error) ?? {};
  const { data } = useQuery({
    queryKey: ['reach', baseUrl, at],
    queryFn: ({ signal }) => probe(baseUrl ?? '', { signal }),
    enabled: error.code === 'NETWORK' && baseUrl !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
