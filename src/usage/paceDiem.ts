const dayMs = 24 * 60 * 60_000;

/** Less of the day than this tells nothing about the rest of it. */
const leastPassedMs = 15 * 60_000;

/**
 * What today's DIEM comes to. Times are ms since 1970; `renewsAt` is the next 00:00 UTC, when
 * Venice renews it.
 */
export type DiemPace =
  | { kind: 'usedUp'; renewsAt: number }
  | { kind: 'ends'; endsAt: number; renewsAt: number }
  | { kind: 'lasts'; renewsAt: number };

export type DiemToday = {
  /** The day's whole, and what is left of it, in DIEM. */
  allocation: number | undefined;
  left: number | null | undefined;
  /** When that was so, ms since 1970. */
  now: number;
};

/**
 * When today's DIEM ends if the rest of the day is like the day so far. `undefined` where nothing
 * can be said: a figure is missing or contradicts the other, nothing was spent yet, or the day is
 * too young.
 */
export function paceDiem({ allocation, left, now }: DiemToday): DiemPace | undefined {
  if (allocation === undefined || left === undefined || left === null) return undefined;
  if (!(allocation > 0 && left >= 0 && left <= allocation) || !Number.isFinite(now)) return undefined;
  const midnight = Math.floor(now / dayMs) * dayMs;
  const renewsAt = midnight + dayMs;
  if (left === 0) return { kind: 'usedUp', renewsAt };
  const passedMs = now - midnight;
  const spent = allocation - left;
  if (spent === 0 || passedMs < leastPassedMs) return undefined;
  const endsAt = now + (left / spent) * passedMs;
  return endsAt < renewsAt ? { kind: 'ends', endsAt, renewsAt } : { kind: 'lasts', renewsAt };
}
