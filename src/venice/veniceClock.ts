/** Less is the time that a response takes, and the second that a `Date` header leaves out. */
const noticeableSkewMs = 60_000;

let skewMs = 0;

/** How far Venice's clock is ahead of this device's, ms, as Venice last told; 0 below a minute. */
export function veniceSkewMs(): number {
  return skewMs;
}

/** Venice's time, ms since 1970: what its dates are compared with, and dates for it are counted from. */
export function veniceNow(): number {
  return Date.now() + skewMs;
}

/**
 * Takes the time that Venice has just told, in the `Date` header of a response or as the beginning
 * of a challenge.
 *
 * @param time ms since 1970; nothing where it was not told, or cannot be read
 * @param now this device's time, ms since 1970
 */
export function noteVeniceTime(time: number | undefined, now: number): void {
  if (time === undefined || Number.isNaN(time)) return;
  skewMs = Math.abs(time - now) < noticeableSkewMs ? 0 : time - now;
}
