import { describe, expect, it } from 'vitest';
import { showWayOut } from './framed.ts';

describe('showWayOut', () => {
  it('behavior: leaves one link, which opens this address in a tab that knows nothing of the frame', () => {
    const root = document.createElement('div');
    root.append(document.createElement('button'));
    showWayOut(root);
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
});
