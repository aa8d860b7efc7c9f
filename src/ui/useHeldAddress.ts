import { useEffect } from 'react';

/** A traversal tells both, in this order (https://html.spec.whatwg.org/multipage/browsing-the-web.html). */
const moves = ['popstate', 'hashchange'] as const;

/**
 * Keeps the page at its address while `isHeld`: a step of the browser back or forth is undone
 * before the page hears of it, since a press too many must not throw away what cannot be had again.
 * It cannot hold a step to another site; `beforeunload` asks there.
 */
export function useHeldAddress(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return;
    const { href } = location;
    const stay = (event: Event) => {
      if (location.href === href) return;
      event.stopImmediatePropagation();
      history.pushState(null, '', href);
    };
    for (const move of moves) addEventListener(move, stay, { capture: true });
    return () => {
      for (const move of moves) removeEventListener(move, stay, { capture: true });
    };
  }, [isHeld]);
}
