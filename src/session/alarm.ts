/** How late an alarm may ring after a device wakes up: timers stand still while it sleeps. */
const lookEveryMs = 30_000;

/**
 * Rings once when the wall clock reaches `at`. Looks at the clock now and then instead of setting one long timer: a timer stops while the
 * device sleeps, and over 2^31 ms it would ring at once (https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers).
 *
 * @param at ms since 1970
 * @returns turns the alarm off
 */
export function setAlarm(at: number, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = at - Date.now();
    if (left <= 0) return ring();
    timer = setTimeout(look, Math.min(left, lookEveryMs));
  };
  timer = setTimeout(look, Math.min(Math.max(at - Date.now(), 0), lookEveryMs));
  return () => clearTimeout(timer);
}
