import { useSyncExternalStore } from 'react';

const path = /^#?\/grant\?/;

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** What stands behind `#/grant?`; undefined where nothing does. */
export function useGrantQuery(): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (path.test(window.location.hash) ? window.location.hash.replace(path, '') : undefined),
    () => undefined,
  );
}
