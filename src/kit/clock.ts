/** A span that runs down. */
export type Timer = {
  /** ms; 0 or less once the span is over */
  remainingMs(): number;
};

/** How late an alarm may ring after a device wakes up: timers stand still while it sleeps. */
const lookEveryMs = 30_000;

/**
 * Runs down by two clocks, and the one that is further counts. The monotonic clock may stand still
 * while a device sleeps, and the wall clock can be set back.
 *
 * @param ms the whole span
 */
export function startTimer(ms: number): Timer {
  const startedAt = Date.now();
  const startedMonotonic = performance.now();
  return {
    remainingMs: () => ms - Math.max(Date.now() - startedAt, performance.now() - startedMonotonic),
  };
}

/**
 * Rings once when a span is over. It looks at both clocks now and then: one long timer would stand
 * still during sleep, and over 2^31 ms it rings at once.
 *
 * @param ms from now
 * @returns turns the alarm off
 */
export function setAlarm(ms: number, ring: () => void): () => void {
  const { remainingMs } = startTimer(ms);
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const left = Math.ceil(remainingMs());
    timer = setTimeout(look, Math.min(Math.max(left, 0), lookEveryMs));
  };
  const look = () => (remainingMs() <= 0 ? ring() : wait());
  wait();
  return () => clearTimeout(timer);
}

/** A date as Venice writes it, in ms since 1970; `undefined` where there is none, or it is no date. */
export function readTime(date: string | null | undefined): number | undefined {
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
