import { QueryClient } from '@tanstack/react-query';
import { VeniceError } from '../venice/errors.ts';

/**
 * How this page asks again: at most once, never behind the user's back. Offline must not pause a
 * call and send it later (a stale mint), and nothing read with a key outlives its view.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // A call that this page itself held back is as held back a second later.
        retry: (count, error) => count < 1 && !(error instanceof VeniceError && error.code === 'PAUSED'),
        gcTime: 0,
        refetchOnReconnect: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
