/** How a caller stands in its window: `resetAt` is when the oldest event leaves it, ms since 1970. */
export type WindowStanding = { allowed: boolean; remaining: number; resetAt: number };

export type SlidingWindow = ReturnType<typeof createSlidingWindow>;

/**
 * Counts events a name over the last `windowMs`: the one clockwork behind creations, requests and
 * failures.
 */
export function createSlidingWindow(options: { windowMs: number; now: () => number }) {
  const events = new Map<string, number[]>();

  function recent(name: string): number[] {
    const since = options.now() - options.windowMs;
    return (events.get(name) ?? []).filter((at) => at > since);
  }

  return {
    /** Counts an event if there is room for it under `limit`. */
    take(name: string, limit: number): WindowStanding {
      const seen = recent(name);
      const allowed = seen.length < limit;
      if (allowed) events.set(name, [...seen, options.now()]);
      return {
        allowed,
        remaining: Math.max(0, limit - seen.length - 1),
        resetAt: (seen[0] ?? options.now()) + options.windowMs,
      };
    },
    clear(name?: string) {
      if (name === undefined) events.clear();
      else events.delete(name);
    },
  };
}
