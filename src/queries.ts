import { QueryClient } from '@tanstack/react-query';
import { isVeniceError } from './venice/errors.ts';

/**
 * How this page asks again: at most once, never behind the user's back. Offline must not pause a call and send it later (a stale mint), and nothing
 * read with a key outlives its view (security findings 8 and 10).
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // A call that this page itself held back is as held back a second later.
        retry: (count, error) => count < 1 && !(isVeniceError(error) && error.code === 'PAUSED'),
        gcTime: 0,
        refetchOnReconnect: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
