/** Venice is asked again by the button or on coming back to the page, at most this often. ms */
export const shortestPauseMs = 10_000;

type LastRead = { dataUpdatedAt: number; errorUpdatedAt: number };

/** Whether the last answer, good or bad, is long enough ago. Times are ms since 1970. */
export function mayReadAgain({ dataUpdatedAt, errorUpdatedAt }: LastRead, now: number): boolean {
  return now - Math.max(dataUpdatedAt, errorUpdatedAt) >= shortestPauseMs;
}

/** For `refetchOnWindowFocus`: who comes back from spending wants to see what is left. */
export function readOnReturn({ state }: { state: LastRead }): boolean {
  return mayReadAgain(state, Date.now());
}
