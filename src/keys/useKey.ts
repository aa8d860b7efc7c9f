import { useQuery } from '@tanstack/react-query';
import { keyQuery } from '../session/queries.ts';
import type { KeysScope } from './keysScope.ts';

/** A key by its id, asked for each time it is shown. */
export function useKey(id: string, { client, sessionId }: KeysScope) {
  // A key that is gone is gone: asking again would count as another failure.
  return useQuery({ ...keyQuery({ sessionId, client: () => client }, id), retry: false });
}
