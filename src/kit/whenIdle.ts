/** Safari has no requestIdleCallback: by then what is under way is long done. */
const fallbackMs = 2_000;

/** Runs a task once the browser has nothing better to do (https://www.w3.org/TR/requestidlecallback/). */
export function whenIdle(task: () => unknown): void {
  if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(() => void task());
  else setTimeout(task, fallbackMs);
}
