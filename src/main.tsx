import { createRoot, hydrateRoot } from 'react-dom/client';
import { createPage } from './Page.tsx';
import './styles.css';
import { keepEarlyInput } from './ui/earlyInput.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element #root');

if (window.self === window.top) start(element);
else void leave(element);

function start(element: HTMLElement): void {
  // The built page is already drawn; a development server sends an empty one.
  const isDrawn = element.hasChildNodes();
  const settle = isDrawn ? keepEarlyInput(element) : () => {};

  const Page = createPage(async () => {
    // The landing view's own part comes along, not after.
    const [root] = await Promise.all([import('./Root.tsx'), import('./mint/MintPage.tsx')]);
    settle();
    root.fetchAhead();
    return root;
  });

  if (isDrawn) hydrateRoot(element, <Page />);
  else createRoot(element).render(<Page />);
}

/** A page in the frame of another does nothing but lead out of it (framed.ts says why). */
async function leave(element: HTMLElement): Promise<void> {
  element.replaceChildren();
  const { showWayOut } = await import('./framed.ts');
  showWayOut(element);
}
