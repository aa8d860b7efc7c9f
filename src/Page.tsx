import { lazy, type ReactNode, StrictMode, Suspense } from 'react';

/** A module with the whole app in it. */
export type RootModule = { Root(): ReactNode };

/**
 * The page around the app. It is drawn twice, at build into `index.html` and in the browser to wake what stands there, and
 * both must be the same tree. What is on screen stays there until `load` has brought the app.
 */
export function createPage(load: () => Promise<RootModule>): () => ReactNode {
  const Root = lazy(async () => ({ default: (await load()).Root }));
  return function Page() {
    return (
      <StrictMode>
        <Suspense>
          <Root />
        </Suspense>
      </StrictMode>
    );
  };
}
