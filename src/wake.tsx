import { createRoot, hydrateRoot } from 'react-dom/client';
import { createPage } from './Page.tsx';

type Waking = {
  root: typeof import('./Root.tsx');
  /** Called right before what was drawn at build is hydrated; absent where nothing was drawn. */
  settle: (() => void) | undefined;
};

/** Gives the page in `element` to React, and fetches what comes next. */
export function wake(element: HTMLElement, { root, settle }: Waking): void {
  const Page = createPage(async () => {
    settle?.();
    root.fetchAhead();
    root.speakAwaited();
    return root;
  });

  // What a boundary caught is told on the page; the console would keep the error, and whatever is in it.
  const options = { onCaughtError: () => {} };
  if (settle) hydrateRoot(element, <Page />, options);
  else createRoot(element, options).render(<Page />);
}
