import { describe, expect, it } from 'vitest';
import { awaitLocale } from '../messages/documentLocale.ts';
import { it as italian } from '../messages/it.ts';
import { showWayOut } from './wayOut.ts';

describe('showWayOut', () => {
  it('behavior: leaves one link, which opens this address in a tab that knows nothing of the frame', async () => {
    const root = document.createElement('div');
    root.append(document.createElement('button'));
    await showWayOut(root, 'framed', window.location.href);
    expect(root.querySelectorAll('button, input, form')).toHaveLength(0);
    const [link, ...others] = root.querySelectorAll('a');
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      textContent: 'Open Zecca in a new tab',
      href: window.location.href,
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('behavior: speaks the language of the visitor', async () => {
    const root = document.createElement('div');
    awaitLocale('it');
    await showWayOut(root, 'framed', window.location.href);
    expect(root.querySelector('a')).toHaveTextContent(italian.wayOut.framed.open);
    expect(document.documentElement).toHaveAttribute('lang', 'it');
  });

  it('behavior: leads from a shared origin to the page’s own', async () => {
    const root = document.createElement('div');
    awaitLocale('en');
    await showWayOut(root, 'shared', 'https://cid.ipfs.dweb.link/#/keys');
    expect(root).toHaveTextContent('All pages of this gateway share one origin');
    expect(root.querySelector('a')).toMatchObject({
      textContent: 'Open Zecca on its own origin',
      href: 'https://cid.ipfs.dweb.link/#/keys',
      rel: 'noopener noreferrer',
    });
  });
});
