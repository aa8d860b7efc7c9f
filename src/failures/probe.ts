/** How far the browser gets: `reachable` is a server that answers, though this page may not read what. */
export type Reach = 'offline' | 'unreachable' | 'reachable';

export type ProbeOptions = { fetch?: typeof fetch; isOnline?: () => boolean; signal?: AbortSignal };

/** Costs nothing, needs no key, and counts as no failure. */
const path = '/models/traits';

/**
 * Tells "nobody answers" from "an answer came that this page may not read": a `no-cors` request
 * succeeds wherever a server answers at all, CORS or not
 * (https://fetch.spec.whatwg.org/#concept-request-mode). It carries no key and goes to the one host
 * that `connect-src` names for Venice. A blocker that lets this address pass and stops another is
 * not found out. `navigator.onLine` counts only where no request succeeds: it may be false on a
 * network that works.
 */
export async function probe(baseUrl: string, options: ProbeOptions = {}): Promise<Reach> {
  const { fetch = globalThis.fetch, isOnline = () => navigator.onLine !== false, signal } = options;
  try {
    await fetch(`${baseUrl}${path}`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    return 'reachable';
  } catch {
    return isOnline() ? 'unreachable' : 'offline';
  }
}

const timeoutMs = 5_000;
