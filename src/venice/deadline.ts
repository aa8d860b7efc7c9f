/** What may end a call before its answer is complete. */
export type Deadline = {
  /** For fetch, so that the browser lets go of the connection. */
  readonly signal: AbortSignal;
  /** Which of the two came first, if any did. */
  ended(): 'timeout' | 'abort' | undefined;
  /**
   * The promise, or a rejection at the end of the call: a fetch or a body that ignores the signal
   * cannot hang it.
   */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Drops the timer and the listener; call it always. */
  clear(): void;
};

// The longest that setTimeout holds; beyond it fires at once
// (https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value).
const longestMs = 2 ** 31 - 1;

/**
 * Joins a timeout with the caller's signal. AbortSignal.any would keep no record of which came
 * first, AbortSignal.timeout no way to clear it.
 */
export function startDeadline(timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let cause: 'timeout' | 'abort' | undefined;
  const end = (by: 'timeout' | 'abort') => {
    cause ??= by;
    controller.abort();
  };
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  // Without a race under way there is nobody to tell, and that is no unhandled rejection.
  stopped.catch(() => {});
  const timer = setTimeout(() => end('timeout'), Math.min(timeoutMs, longestMs));
  const onAbort = () => end('abort');
  caller?.addEventListener('abort', onAbort, { once: true });
  if (caller?.aborted) end('abort');
  return {
    signal: controller.signal,
    ended: () => cause,
    race: (promise) => Promise.race([promise, stopped]),
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}
