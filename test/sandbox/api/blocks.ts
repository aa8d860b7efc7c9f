import { Refusal } from './refusal.ts';
import { createSlidingWindow } from './slidingWindow.ts';

/**
 * More failures than this in 30 s block the caller for 30 s; older documents of Venice say 20
 * ("Abuse Protection").
 */
export const failureLimits = { current: 50, older: 20 } as const;
const windowMs = 30_000;
const blockMs = 30_000;

export type Blocks = ReturnType<typeof createBlocks>;

/** Who failed too often. A caller is a key's hash, an address or `anonymous`. */
export function createBlocks(now: () => number, isOlder: () => boolean) {
  const failures = createSlidingWindow({ windowMs, now });
  const blockedUntil = new Map<string, number>();
  const limit = () => (isOlder() ? failureLimits.older : failureLimits.current);

  return {
    /** @throws Refusal 429 while the caller is blocked; being turned away is not counted again */
    turnAway(caller: string) {
      const until = blockedUntil.get(caller) ?? 0;
      if (now() >= until) return;
      throw new Refusal(
        429,
        `Too many failed attempts (> ${limit()}) resulting in a non-success status code. Please wait 30s and try again.`,
        {},
        {
          'retry-after': String(Math.ceil((until - now()) / 1000)),
          ...(!isOlder() && { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(until) }),
        },
      );
    },
    /**
     * Whether an answer is a failure of its caller. An offer to pay (402) to a call without
     * credentials is none, nor is a rate limit.
     */
    isFailure(status: number, hasCredentials: boolean): boolean {
      if (isOlder()) return status >= 400;
      return status >= 400 && status < 500 && status !== 429 && (status !== 402 || hasCredentials);
    },
    /** @returns whether this failure was the one too many */
    countFailure(caller: string): boolean {
      if (failures.take(caller, limit()).allowed) return false;
      blockedUntil.set(caller, now() + blockMs);
      failures.clear(caller);
      return true;
    },
    clear() {
      failures.clear();
      blockedUntil.clear();
    },
  };
}
