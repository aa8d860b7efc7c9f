import { type RefObject, useEffect, useRef, useState } from 'react';
import { keyPlaceholder } from './client.ts';
import type { ConnectKey } from './connectKey.ts';

/** As KeyReveal: at most this long at a time in the page's text. */
const shownMs = 30_000;

type KeyInText = {
  node: RefObject<HTMLElement | null>;
  isShown: boolean;
  setIsShown(isShown: boolean): void;
};

/**
 * Writes a text with a place for the key into one node by hand: with the placeholder at first, with
 * the key while it is shown. It never is a prop, a state or an attribute, so neither React nor its
 * tools hold a copy.
 * @param write must stay the same from draw to draw
 */
export function useKeyInText(heldKey: ConnectKey | undefined, write: (keyText: string) => string): KeyInText {
  const node = useRef<HTMLElement>(null);
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    const text = node.current;
    if (!text) return;
    text.textContent = isShown && heldKey?.isHeld() ? heldKey.use(write) : write(keyPlaceholder);
    return () => {
      text.textContent = '';
    };
  }, [isShown, heldKey, write]);

  useEffect(() => {
    if (!isShown) return;
    const hide = () => setIsShown(false);
    // The back/forward cache keeps the page as it is at this moment: no later draw would come in time.
    const wipe = () => {
      if (node.current) node.current.textContent = '';
      hide();
    };
    const end = setTimeout(hide, shownMs);
    window.addEventListener('blur', hide);
    window.addEventListener('pagehide', wipe);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(end);
      window.removeEventListener('blur', hide);
      window.removeEventListener('pagehide', wipe);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isShown]);

  return { node, isShown, setIsShown };
}
