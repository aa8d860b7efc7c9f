import { announceLocale, awaitedLocale } from './messages/documentLocale.ts';
import { fetchWords } from './messages/fetchWords.ts';
import './styles.css';
import { keepEarlyInput } from './ui/earlyInput.ts';
import { untilPainted } from './ui/untilPainted.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element #root');

if (window.self !== window.top) void leave(element);
else start(element).catch(tellUnwoken);

/** Lets the page be seen, then fetches all that wakes it. Rejects where a part does not come: nothing is woken then. */
async function start(element: HTMLElement): Promise<void> {
  // The built page is already drawn; a development server sends an empty one.
  const isDrawn = element.hasChildNodes();
  const settle = isDrawn ? keepEarlyInput(element) : undefined;
  const locale = awaitedLocale();
  // Ahead of who asks for them; a failure is told there.
  fetchWords(locale).catch(() => {});
  // Words in English that wait unseen for others are nothing to look at.
  if (isDrawn && locale === 'en') await untilPainted();
  const [{ wake }, root] = await Promise.all([
    import('./wake.tsx'),
    import('./Root.tsx'),
    // The landing view's own part comes along, not after.
    import('./mint/MintPage.tsx'),
  ]);
  wake(element, { root, settle });
}

/** What was drawn at build stays to be read; index.html has the words, in English, as nothing else may be there. */
function tellUnwoken(): void {
  announceLocale('en');
  document.getElementById('unwoken')?.removeAttribute('hidden');
}

/** A page in the frame of another does nothing but lead out of it (framed.ts says why). */
async function leave(element: HTMLElement): Promise<void> {
  element.replaceChildren();
  const { showWayOut } = await import('./framed.ts');
  await showWayOut(element);
}
