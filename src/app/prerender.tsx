import { prerender } from 'react-dom/static';
import { Root } from './Root.tsx';

/**
 * Draws the landing view without a window: the markup that `index.html` holds inside `#root`. Run
 * by the build alone.
 */
export async function drawPage(): Promise<string> {
  // One piece of markup without scripts that would move parts into place: the policy allows none.
  const { prelude } = await prerender(<Root />, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
