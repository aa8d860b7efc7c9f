/** Venice's epoch is the UTC day: its DIEM and its daily limits begin anew at 00:00 UTC. Times are ms since 1970. */
export function nextUtcMidnight(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
}

/** Monthly limits begin anew on the first of the UTC month. */
export function nextUtcMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
