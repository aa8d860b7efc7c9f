import { type RefObject, useEffect, useRef } from 'react';

/**
 * Focuses what replaces a pressed control, once it is on the page (WCAG 2.4.3).
 * @param isWanted false leaves the focus where it is
 */
export function useFocus<Focused extends HTMLElement>(isWanted = true): RefObject<Focused | null> {
  const element = useRef<Focused>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
