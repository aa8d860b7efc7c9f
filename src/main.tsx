import { ownAddress } from './app/pathGateway.ts';
import { loadAgain } from './kit/loadAgain.ts';
import { awaitedLocale } from './messages/documentLocale.ts';
import { fetchWords } from './messages/fetchWords.ts';
import './styles.css';
import { showPage } from './ui/otherPage.ts';
import { untilPainted } from './ui/untilPainted.ts';
import { tellUnwoken } from './ui/unwoken.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element #root');

const own = ownAddress(window.location.href);
if (window.self !== window.top) void leave(element, 'framed', window.location.href);
else if (own) void leave(element, 'shared', own);
else start(element).catch(tellUnwoken);

/**
 * Lets the page be seen, then fetches all that wakes it. Rejects where a part does not come:
 * nothing is woken then.
 */
async function start(element: HTMLElement): Promise<void> {
  // The built page is already drawn; a development server sends an empty one.
  const isDrawn = element.hasChildNodes();
  const locale = awaitedLocale();
  // Ahead of who asks for them; a failure is told there.
  fetchWords(locale).catch(() => {});
  // Words in English that wait unseen for others are nothing to look at.
  if (isDrawn && locale === 'en') await untilPainted();
  const [{ hydrate }, root] = await loadAgain(() =>
    Promise.all([import('./app/hydrate.tsx'), import('./app/Root.tsx')]),
  );
  hydrate(element, { root, isDrawn });
}

/**
 * Where others could press or read for the visitor, the page does nothing but lead away (wayOut.ts
 * says why).
 */
async function leave(element: HTMLElement, reason: 'framed' | 'shared', href: string): Promise<void> {
  element.replaceChildren();
  showPage();
  const { showWayOut } = await import('./app/wayOut.ts');
  await showWayOut(element, reason, href);
}
