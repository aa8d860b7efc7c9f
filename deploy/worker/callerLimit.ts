/**
 * Older texts of Venice say 20 in 30 s, newer ones 50. Two tabs of the page, with nine each, stay
 * under this.
 */
export const mostFailures = 18;
const windowMs = 30_000;
/** Enough for the callers of half a minute; a flood of addresses must not fill the memory. */
const mostCallers = 10_000;

/**
 * Counts the failed calls of each caller, since Venice blocks a whole deployment for the failures
 * of one. A call that is out counts as one that may fail, so that many at once do not slip through.
 *
 * @param now ms since 1970
 */
export function createCallerLimit(now: () => number): {
  /** @returns 0 and takes a place, or the ms until the caller may try again */
  enter(caller: string): number;
  /** Gives the place of one call back. */
  leave(caller: string, isFailure: boolean): void;
} {
  const callers = new Map<string, { out: number; failedAt: number[] }>();
  const isRecent = (at: number) => at <= now() && now() - at < windowMs;

  function forget(): void {
    for (const [caller, { out, failedAt }] of callers)
      if (out === 0 && !failedAt.some(isRecent)) callers.delete(caller);
  }

  return {
    enter(caller) {
      const known = callers.get(caller) ?? { out: 0, failedAt: [] };
      known.failedAt = known.failedAt.filter(isRecent);
      if (known.failedAt.length + known.out >= mostFailures) {
        const [first = now()] = known.failedAt;
        return Math.max(1000, first + windowMs - now());
      }
      if (!callers.has(caller) && callers.size >= mostCallers) {
        forget();
        if (callers.size >= mostCallers) return windowMs;
      }
      known.out += 1;
      callers.set(caller, known);
      return 0;
    },
    leave(caller, isFailure) {
      const known = callers.get(caller);
      if (!known) return;
      known.out -= 1;
      if (isFailure) known.failedAt.push(now());
    },
  };
}
