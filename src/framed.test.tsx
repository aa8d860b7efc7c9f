import { describe, expect, it } from 'vitest';
import { showWayOut } from './framed.ts';
import { awaitLocale } from './messages/documentLocale.ts';
import { it as italian } from './messages/it.ts';

describe('showWayOut', () => {
  it('behavior: leaves one link, which opens this address in a tab that knows nothing of the frame', async () => {
    const root = document.createElement('div');
    root.append(document.createElement('button'));
    await showWayOut(root);
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
    await showWayOut(root);
    expect(root.querySelector('a')).toHaveTextContent(italian.framed.open);
    expect(document.documentElement).toHaveAttribute('lang', 'it');
  });
});
