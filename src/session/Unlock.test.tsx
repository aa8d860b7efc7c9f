import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { Unlock } from './Unlock.tsx';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
});

function draw() {
  const onManage = vi.fn();
  renderView(<Unlock />, {}, { session: on.session, onManage });
  return { onManage, user: userEvent.setup() };
}

const field = () => screen.getByLabelText<HTMLInputElement>('API key');

async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(field());
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Unlock' }));
}

describe('Unlock', () => {
  it('behavior: opens with a pasted line, and the field is empty at once', async () => {
    const key = await on.mint('INFERENCE');
    const secret = key.use((apiKey) => apiKey);
    const { user } = draw();
    await paste(user, `VENICE_API_KEY="${secret}"`);
    expect(field().value).toBe('');
    await vi.waitFor(() => expect(on.session.getState()).toMatchObject({ status: 'open', origin: 'paste' }));
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });

  it('behavior: asks nobody to remember what is typed', () => {
    draw();
    expect(field()).toHaveAttribute('type', 'password');
    expect(field()).toHaveAttribute('autocomplete', 'off');
    expect(field()).toHaveAttribute('spellcheck', 'false');
    for (const manager of ['data-1p-ignore', 'data-lpignore', 'data-bwignore'])
      expect(field()).toHaveAttribute(manager);
  });

  it('behavior: what was typed and not sent is gone when the page is left', async () => {
    const { user } = draw();
    await user.type(field(), 'half a key');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(field().value).toBe('');
  });

  it.each([
    ['', 'Paste a key first.'],
    ['sk-ant-something', 'This looks like a key of Anthropic, not of Venice.'],
    [`0x${'a1'.repeat(32)}`, 'a wallet’s private key or recovery phrase'],
    ['not a key', 'This is not one key'],
  ])('error: %j is named, and nothing is sent', async (text, sentence) => {
    const { user } = draw();
    on.sent.length = 0;
    if (text) await paste(user, text);
    else await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(field()).toHaveAccessibleDescription(new RegExp(sentence));
    expect(field()).toHaveFocus();
    expect(field().value).toBe('');
    expect(on.sent).toEqual([]);
    await user.type(field(), 'v');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('error: a key that Venice does not know', async () => {
    const { user } = draw();
    await paste(user, `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`);
    expect(await screen.findByText('Venice does not accept this key')).toBeVisible();
    expect(on.session.getState().status).toBe('locked');
  });

  it('error: Venice pauses this caller: said so, and the field stays', async () => {
    const key = await on.mint('INFERENCE');
    on.bed.sandbox.set({
      faults: [{ path: '/api_keys/rate_limits', status: 429, body: { error: 'Rate limit exceeded' } }],
    });
    const { user } = draw();
    await paste(
      user,
      key.use((apiKey) => apiKey),
    );
    expect(await screen.findByText('Could not check the key')).toBeVisible();
    expect(field()).toBeVisible();
  });

  it('behavior: the wallet is the other way in', async () => {
    const { user, onManage } = draw();
    await user.click(screen.getByRole('button', { name: 'Manage with wallet' }));
    expect(onManage).toHaveBeenCalledOnce();
  });
});
