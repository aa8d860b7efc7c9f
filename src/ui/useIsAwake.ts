import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/**
 * False where the page is drawn at build and while that markup wakes, true from then on: for what only a visitor's own clock,
 * time zone or language can say. Keep its place free, so that nothing moves.
 */
export function useIsAwake(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
