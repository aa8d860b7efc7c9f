import { prerender } from 'react-dom/static';
import { createPage } from './Page.tsx';

/** Draws the landing view without a window: the markup that `index.html` holds inside `#root`. Run by the build alone. */
export async function drawPage(): Promise<string> {
  const Page = createPage(() => import('./Root.tsx'));
  // One piece of markup without scripts that would move parts into place: the policy allows none.
  const { prelude } = await prerender(<Page />, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
