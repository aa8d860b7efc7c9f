import { VeniceError } from './errors.ts';

/** One count of failed calls for the whole page; see `createFailureBudget`. */
export type FailureBudget = {
  /**
   * Takes a place for one call, at once (`undefined`) or when another call has ended well. Each
   * place is given back by `leave`.
   * @throws PAUSED while the page is quiet, ABORTED where the caller gave up; nothing was sent then
   */
  enter(signal?: AbortSignal): Promise<void> | undefined;
  /** Takes a place whatever stands: for the call that takes a secret out of the world. */
  enterAnyhow(): undefined;
  leave(outcome: Outcome): void;
  /** When the page asks again, ms since 1970; `undefined` where it is not quiet. */
  pausedUntil(): number | undefined;
  subscribe(listener: () => void): () => void;
};

/** `unknown` is a call that its caller gave up: it counts as the last one that was seen to its end. */
export type Outcome = 'good' | 'failed' | 'unknown';

type Waiting = { go(): void; stop(error: VeniceError): void };

/**
 * Venice blocks a caller after more than 50 in 30 s, by older documents 20: two tabs stay under
 * both. https://docs.venice.ai/api-reference/rate-limiting#abuse-protection
 */
export const mostFailures = 9;
export const pauseMs = 30_000;

/**
 * Holds all calls of a page together under ten failures in 30 s. A call that is out counts as one
 * that may fail, so that thirty at once do not slip through. After the ninth failure nothing is
 * sent for 30 s.
 *
 * @param now ms since 1970; a clock that is set back ends a pause, since nobody knows its length any more
 */
export function createFailureBudget(now: () => number): FailureBudget {
  let failedAt: number[] = [];
  let out = 0;
  let last: Outcome = 'good';
  let pausedAt: number | undefined;
  const waiting: Waiting[] = [];
  const listeners = new Set<() => void>();

  const isRecent = (at: number) => at <= now() && now() - at < pauseMs;
  const pausedUntil = () => (pausedAt !== undefined && isRecent(pausedAt) ? pausedAt + pauseMs : undefined);
  const hasRoom = () => {
    failedAt = failedAt.filter(isRecent);
    return failedAt.length + out < mostFailures;
  };
  const pause = () => {
    pausedAt = now();
    const error = new VeniceError('PAUSED', { resetAt: pausedAt + pauseMs });
    for (const each of waiting.splice(0)) each.stop(error);
    for (const listener of listeners) listener();
  };

  const wait = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(new VeniceError('ABORTED', { wasSent: false }));
      };
      const done = () => signal?.removeEventListener('abort', giveUp);
      const place: Waiting = {
        go: () => {
          done();
          resolve();
        },
        stop: (error) => {
          done();
          reject(error);
        },
      };
      waiting.push(place);
      signal?.addEventListener('abort', giveUp, { once: true });
    });

  return {
    enter: (signal) => {
      const until = pausedUntil();
      if (until !== undefined) throw new VeniceError('PAUSED', { resetAt: until });
      // Behind those who wait already: a place is given back only by a call that is out.
      if (waiting.length > 0 || !hasRoom()) return wait(signal);
      out++;
      return undefined;
    },
    enterAnyhow: () => {
      out++;
      return undefined;
    },
    leave: (outcome) => {
      out--;
      if (outcome !== 'unknown') last = outcome;
      if (last === 'failed' && outcome !== 'good') failedAt.push(now());
      const isOpen = pausedUntil() === undefined;
      if (isOpen && failedAt.filter(isRecent).length >= mostFailures) return pause();
      while (waiting.length > 0 && hasRoom()) {
        out++;
        waiting.shift()?.go();
      }
    },
    pausedUntil,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
