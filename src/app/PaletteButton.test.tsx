import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { PasteError } from '../check/PasteError.tsx';
import { PaletteButton } from './PaletteButton.tsx';

// Fetched on demand on the page: a busy machine must not make a test of that.
beforeAll(() => import('./Palette.tsx'));
beforeEach(() => {
  window.location.hash = '/';
});
afterEach(() => {
  window.location.hash = '';
});

function draw(isInert = false) {
  const onManage = vi.fn();
  const openConnect = vi.fn(async () => {});
  renderView(
    <main tabIndex={-1}>
      <PaletteButton isInert={isInert} />
      <button type="button">Here</button>
      <input aria-label="Text" />
    </main>,
    { openConnect },
    { onManage },
  );
  screen.getByRole('button', { name: 'Here' }).focus();
  return { onManage, openConnect, user: userEvent.setup() };
}

const palette = () => screen.findByRole('dialog', { name: 'Commands' });
const titles = async () => (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
const here = () => screen.getByRole('button', { name: 'Here' });

describe('PaletteButton', () => {
  it('behavior: opens by its key with what can be done now; Escape gives the focus back', async () => {
    const { user } = draw();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await palette();
    expect(within(dialog).getByRole('searchbox', { name: 'Find a command' })).toHaveFocus();
    expect(await titles()).toEqual([
      'Mint',
      'Check a key',
      'Keys of the account',
      'Usage',
      'Credit: pay as you go',
      'Grant link for apps',
      'Connect wallet',
      'Manage with wallet',
      'Paste an error',
      'Turn on letter shortcuts',
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(here()).toHaveFocus();
  });

  it('behavior: a few letters and Enter run a command, with the focus where it was', async () => {
    const { user, onManage } = draw();
    onManage.mockImplementation(() => expect(here()).toHaveFocus());
    await user.keyboard('{Control>}k{/Control}');
    await palette();
    await user.keyboard('wall man');
    expect(await titles()).toEqual(['Manage with wallet']);
    await user.keyboard('{Enter}');
    expect(onManage).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('behavior: by a press on its button, and by the arrows', async () => {
    const { user, openConnect } = draw();
    await user.click(screen.getByRole('button', { name: 'Commands' }));
    await palette();
    await user.keyboard('c');
    await user.keyboard('{Backspace}');
    await user.keyboard('connect{ArrowDown}{ArrowUp}{Enter}');
    expect(openConnect).toHaveBeenCalledOnce();
  });

  it('behavior: letters are off until they are turned on, rest while something is typed, and go off again', async () => {
    const { user } = draw();
    await user.keyboard('gu');
    expect(window.location.hash).toBe('#/');
    await user.keyboard('{Control>}k{/Control}');
    await palette();
    await user.keyboard('letter{Enter}');
    await user.click(screen.getByRole('textbox', { name: 'Text' }));
    await user.keyboard('gu?');
    expect(window.location.hash).toBe('#/');
    await user.click(here());
    await user.keyboard('gu');
    expect(window.location.hash).toBe('#/usage');
    expect(screen.getByRole('main')).toHaveFocus();
    await user.keyboard('?');
    expect(await within(await palette()).findByText('g m')).toBeVisible();
    await user.keyboard('letter{Enter}');
    await user.keyboard('gm');
    expect(window.location.hash).toBe('#/usage');
  });

  it('behavior: a status finds the box for errors; revoke and csv find the pages', async () => {
    const { user } = draw();
    const found: unknown[] = [];
    for (const typed of ['402', '429', 'revoke', 'csv']) {
      await user.keyboard('{Control>}k{/Control}');
      await palette();
      await user.keyboard(typed);
      found.push(await titles());
      await user.keyboard('{Escape}{Escape}');
    }
    expect(found).toEqual([
      ['Paste an error'],
      ['Paste an error'],
      ['Keys of the account'],
      ['Keys of the account', 'Usage'],
    ]);
  });

  it('behavior: a pasted error opens its diagnosis, without the key in it; other text stays', async () => {
    renderView(
      <main tabIndex={-1}>
        <PaletteButton isInert={false} />
        <PasteError />
      </main>,
    );
    const user = userEvent.setup();
    await user.keyboard('{Control>}k{/Control}');
    await palette();
    await user.paste('revoke');
    expect(await titles()).toEqual(['Keys of the account']);
    await user.paste(
      `Authorization: Bearer ${'a1B2'.repeat(9)}\nHTTP/2 429\n\n{"error":"Rate limit exceeded"}`,
    );
    expect(await screen.findByText(/something like a key. It was removed/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(window.location.hash).toBe('#/key');
    expect(document.body.textContent).not.toContain('a1B2');
  });

  it('error: no command has the words; over a window nothing opens', async () => {
    const { user } = draw();
    await user.keyboard('{Control>}k{/Control}');
    await palette();
    await user.keyboard('xyz');
    expect(await screen.findByText('No command matches.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await palette()).toBeVisible();
  });

  it('behavior: stays closed while the page below is inert', async () => {
    const { user } = draw(true);
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
