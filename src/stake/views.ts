import type { Intent } from './types.ts';

/** The views that show a stake. Without one the wallet is asked for nothing. */
export function createViews() {
  const views = new Set<(intent: Intent) => void>();
  return {
    isAny: () => views.size > 0,
    /** @returns takes the view away */
    add: (onDone: (intent: Intent) => void) => {
      // Two views may pass the same function.
      const view = (intent: Intent) => onDone(intent);
      views.add(view);
      return () => void views.delete(view);
    },
    tellDone: (intent: Intent) => {
      for (const onDone of views) onDone(intent);
    },
  };
}
