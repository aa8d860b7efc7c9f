import { startTimer, type Timer } from '../kit/clock.ts';
import type { ReadableChallenge } from './challenge.ts';

/** Venice's challenges live for 15 minutes; this stands in where a text does not name its end. */
const defaultLifeMs = 15 * 60 * 1000;

/** A wallet may take a while: it is not opened on a challenge with less than this to live. */
export const shortMs = 60 * 1000;

/**
 * Where others have to be fetched, or a device, a signature begins with nearly the whole life of a
 * challenge.
 */
export const longMs = 14 * 60 * 1000;

/** With less than this left, whoever signs is told, and is better served by a new challenge. */
export const warnMs = 2 * 60 * 1000;

/** No timer runs for longer, and no wallet needs more. */
const longestLifeMs = 24 * 60 * 60 * 1000;

/** Starts to count when a challenge arrives: it was just issued, whatever the device's clock says. */
export function startLifetime({ lifeMs = defaultLifeMs }: Pick<ReadableChallenge, 'lifeMs'>): Timer {
  return startTimer(Math.min(lifeMs, longestLifeMs));
}
