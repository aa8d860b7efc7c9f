import { useDeferredValue } from 'react';

/**
 * False where the page is drawn at build and while that markup wakes, true soon after: for what
 * only a visitor's own clock, time zone or language can say. It never holds up the waking itself.
 * Keep its place free, so that nothing moves.
 */
export function useIsAwake(): boolean {
  return useDeferredValue(true, false);
}
