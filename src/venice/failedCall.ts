import type { VeniceError } from './errors.ts';

/**
 * The call behind a failure: what support asks for, and what it takes to make it again by hand.
 * Never the key.
 */
export type FailedCall = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** After the base URL, without its query. */
  path: string;
  baseUrl: string;
  /** The whole of it, as it was sent: absolute, or a path of the page's own origin. */
  url: string;
  hasKey: boolean;
  /** It carried a signed header, which is good for one request. */
  hasProof?: boolean;
  /** JSON. Absent too where the body holds a signature: whoever has that can make a key. */
  body?: string;
  /** When it failed, ms since 1970. */
  at: number;
};

// Beside the error and not in it: an error may be printed or cloned whole, and a request's body has
// no place in either.
const calls = new WeakMap<VeniceError, FailedCall>();

/** Remembers the call that failed, for as long as its error lives. */
export function noteCall(error: VeniceError, call: FailedCall): void {
  calls.set(error, call);
}

/** @returns undefined where nothing was about to be sent */
export function findCall(error: VeniceError): FailedCall | undefined {
  return calls.get(error);
}
