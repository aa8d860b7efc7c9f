import { createRoot, hydrateRoot } from 'react-dom/client';
import { hasEarlyPress, repeatEarlyInput } from '../ui/earlyInput.ts';
import { showPage } from '../ui/otherPage.ts';
import { followTranslation } from '../ui/translatedText.ts';

type Hydration = {
  root: typeof import('./Root.tsx');
  /** Whether the page in the element was drawn at build. */
  isDrawn: boolean;
};

/** Gives the page in `element` to React, and fetches what comes next. */
export function hydrate(element: HTMLElement, { root, isDrawn }: Hydration): void {
  const isTranslated = followTranslation(document.body);
  root.fetchAhead({ isPressed: hasEarlyPress() });
  root.speakAwaited();

  // What a boundary caught is told on the page; the console would keep the error, and whatever is in it.
  // What was translated before it was hydrated is drawn anew, which is all there is to it.
  const options = {
    onCaughtError: () => {},
    onRecoverableError: (error: unknown) => {
      if (!isTranslated()) reportError(error);
    },
  };
  if (isDrawn)
    repeatEarlyInput(element, (onHydrated) => {
      const onReady = () => {
        showPage();
        onHydrated();
      };
      hydrateRoot(element, <root.Root onHydrated={onReady} />, options);
    });
  else {
    showPage();
    createRoot(element, options).render(<root.Root />);
  }
}
