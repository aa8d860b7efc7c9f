import { Refusal } from './refusal.ts';
import { createSlidingWindow } from './slidingWindow.ts';

/** Venice's docs, "Abuse Protection": more than 20 failures in 30 s block the caller for 30 s. */
export const failureLimit = 20;
const windowMs = 30_000;
const blockMs = 30_000;

export type Blocks = ReturnType<typeof createBlocks>;

/** Who failed too often. A caller is a key's hash, an address or `anonymous`. */
export function createBlocks(now: () => number) {
  const failures = createSlidingWindow({ windowMs, now });
  const blockedUntil = new Map<string, number>();

  return {
    /** @throws Refusal 429 while the caller is blocked; being turned away is not counted again */
    turnAway(caller: string) {
      const until = blockedUntil.get(caller) ?? 0;
      if (now() >= until) return;
      throw new Refusal(
        429,
        `Too many failed attempts (> ${failureLimit}) resulting in a non-success status code. Please wait 30s and try again.`,
        {},
        { 'retry-after': String(Math.ceil((until - now()) / 1000)) },
      );
    },
    /** @returns whether this failure was the one too many */
    countFailure(caller: string): boolean {
      if (failures.take(caller, failureLimit).allowed) return false;
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
