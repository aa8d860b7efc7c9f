import { useQuery } from '@tanstack/react-query';
import type { ApiKey } from '../venice/apiKey.ts';
import { isReadable } from '../venice/reading.ts';
import { isSessionKey } from './sessionKeys.ts';
import { useSession, useSessionState } from './useSession.ts';

const none: readonly ApiKey[] = [];

/** Session keys in the account's list beside the one in use: those of earlier visits, which could not revoke themselves. */
export function useFoundKeys(): { found: readonly ApiKey[]; lookAgain(): Promise<unknown> } {
  const session = useSession();
  const state = useSessionState();
  const open = state.status === 'open' && state.isAdmin === 'yes' ? state : undefined;
  const { data: found = none, refetch } = useQuery({
    queryKey: [open?.id, 'sessionKeys'],
    queryFn: async ({ signal }) => {
      const { data } = await session.client().listKeys({}, { signal });
      return data.filter(isReadable).filter(isSessionKey);
    },
    enabled: open !== undefined,
  });
  // Without its own id, the key in use is known by its last six: better one too few than the one in use.
  const isOwn = ({ id, last6Chars }: ApiKey) =>
    open?.key.id === undefined ? last6Chars === open?.key.last6 : id === open.key.id;
  return { found: open ? found.filter((row) => !isOwn(row)) : none, lookAgain: refetch };
}
