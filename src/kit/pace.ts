/**
 * Counts what was done in the last while, so that a limit of Venice's is met by waiting and not by
 * being refused.
 */
export type Pace = {
  note(): void;
  /** When there is room for another, ms since 1970; undefined where there is room now. */
  nextAt(): number | undefined;
};

/** @param most in any span of `windowMs` */
export function createPace({
  most,
  windowMs,
  now = Date.now,
}: {
  most: number;
  windowMs: number;
  now?: () => number;
}): Pace {
  let times: number[] = [];
  const recent = () => {
    times = times.filter((at) => now() - at < windowMs);
    return times;
  };
  return {
    note: () => {
      times = [...recent(), now()];
    },
    nextAt: () => {
      const blocking = recent().at(-most);
      return blocking === undefined ? undefined : blocking + windowMs;
    },
  };
}

/** Venice makes 20 keys a minute (OpenAPI, POST /api_keys). */
export const creationLimit = { most: 20, windowMs: 60_000 } as const;
