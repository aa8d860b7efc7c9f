import { awaitedLocale } from './messages/documentLocale.ts';
import { fetchWords } from './messages/fetchWords.ts';
import './styles.css';
import { keepEarlyInput } from './ui/earlyInput.ts';
import { untilPainted } from './ui/untilPainted.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element #root');

if (window.self === window.top) void start(element);
else void leave(element);

/** Lets the page be seen, then fetches all that wakes it. */
async function start(element: HTMLElement): Promise<void> {
  // The built page is already drawn; a development server sends an empty one.
  const isDrawn = element.hasChildNodes();
  const settle = isDrawn ? keepEarlyInput(element) : undefined;
  const locale = awaitedLocale();
  // Ahead of who asks for them; a failure is told there.
  fetchWords(locale).catch(() => {});
  // Words in English that wait unseen for others are nothing to look at.
  if (isDrawn && locale === 'en') await untilPainted();
  // At once, since each of them would ask for the next.
  const root = Promise.all([import('./Root.tsx'), import('./mint/MintPage.tsx')]);
  const { wake } = await import('./wake.tsx');
  wake(element, { root: root.then(([root]) => root), settle });
}

/** A page in the frame of another does nothing but lead out of it (framed.ts says why). */
async function leave(element: HTMLElement): Promise<void> {
  element.replaceChildren();
  const { showWayOut } = await import('./framed.ts');
  await showWayOut(element);
}
