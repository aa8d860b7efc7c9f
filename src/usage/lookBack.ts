import type { VeniceError } from '../venice/errors.ts';

/** Days to look back; Venice adds up 90 at most. */
export const lookBacks = [7, 30, 90] as const;
export type LookBack = (typeof lookBacks)[number];

/**
 * The look-back to offer after a failure: the next shorter one where Venice, or the way to it, ran
 * out of time ("504: try reducing the lookback period", OpenAPI). `undefined` after other failures,
 * and where there is none shorter.
 */
export function offerShorter(days: LookBack, error: VeniceError): LookBack | undefined {
  const isSlow = error.code === 'TIMEOUT' || error.status === 504;
  return isSlow ? lookBacks.findLast((each) => each < days) : undefined;
}
