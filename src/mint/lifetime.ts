import type { ReadableChallenge } from './challenge.ts';

/** Venice's challenges live for 15 minutes; this stands in where a text does not name its end. */
const defaultLifeMs = 15 * 60 * 1000;

/** A wallet may take a while: it is not opened on a challenge with less than this to live. */
export const shortMs = 60 * 1000;

/** Where others have to be fetched, or a device, a signature begins with nearly the whole life of a challenge. */
export const longMs = 14 * 60 * 1000;

/** With less than this left, whoever signs is told, and is better served by a new challenge. */
export const warnMs = 2 * 60 * 1000;

/** Counts down the life of one challenge. */
export type Lifetime = { remainingMs(): number };

/**
 * Starts to count when a challenge arrives. Measured on two clocks, and the one that ends first counts: the monotonic clock stands still while a
 * device sleeps, the wall clock can be set back.
 */
export function startLifetime(challenge: Pick<ReadableChallenge, 'expiresAt' | 'skewMs'>): Lifetime {
  const startedAt = Date.now();
  const startedMonotonic = performance.now();
  const lifeMs =
    challenge.expiresAt === undefined ? defaultLifeMs : challenge.expiresAt - (startedAt + challenge.skewMs);
  return {
    remainingMs: () => lifeMs - Math.max(Date.now() - startedAt, performance.now() - startedMonotonic),
  };
}
