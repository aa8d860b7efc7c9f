import { inProcessFetch } from './sandbox/api/inProcess.ts';
import type { Sandbox } from './sandbox/api/sandbox.ts';

/**
 * The sandbox as `fetch` for views: jsdom's AbortSignal is not the one that Node's Request takes,
 * so it is left out.
 */
export function sandboxFetch(sandbox: Pick<Sandbox, 'fetch'>): typeof fetch {
  const fetch = inProcessFetch(sandbox);
  return (input, { signal: _, ...init } = {}) => fetch(input, init);
}
