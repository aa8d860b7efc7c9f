import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import type { HeldKey } from '../session/heldKey.ts';
import { createVenice } from '../venice/client.ts';
import { UseSessionKey } from './UseSessionKey.tsx';

const write = vi.fn(async (_text: string) => {});
let on: SessionBed;

// The dialog is loaded when it is first opened; how long that takes is not what is tested.
beforeAll(async () => {
  await import('./ConnectDialog.tsx');
});
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
  write.mockReset();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const isInPage = (text: string) => document.documentElement.outerHTML.includes(text);
const secretOf = (key: HeldKey) => key.use((apiKey) => apiKey);

async function open(failing = false) {
  if (failing) on.bed.sandbox.set({ faults: [{ path: '/models', status: 500, times: 2 }] });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(on.bed.sandbox) });
  renderView(<UseSessionKey venice={venice} />, {}, { session: on.session });
  press('Use this key');
  return screen.findByRole('dialog', { name: 'Use this key' }, { timeout: 10_000 });
}

async function choose(name: string) {
  fireEvent.click(await screen.findByRole('option', { name }));
  return screen.findByRole('region', { name });
}

describe('UseSessionKey', () => {
  it('behavior: nothing without a session', () => {
    const venice = createVenice({ baseUrl: '/api/v1' });
    renderView(<UseSessionKey venice={venice} />, {}, { session: on.session });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('behavior: the key is in the text while it is shown, and leaves it with the window’s focus', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    await open();
    const guide = await choose('.env file');
    const text = within(guide).getByRole('code');
    expect(text).toHaveTextContent('VENICE_API_KEY=your-venice-api-key');
    press('Show with key');
    expect(text).toHaveTextContent(`VENICE_API_KEY=${secretOf(key)}`);
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(isInPage(secretOf(key))).toBe(false);
  });

  it('behavior: the lock takes the key out of the page at once', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'paste');
    await open();
    await choose('aider');
    press('Show with key');
    expect(isInPage(secretOf(key))).toBe(true);
    await act(() => on.session.lock('button'));
    expect(isInPage(secretOf(key))).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('behavior: copies a set-up with the key and without, and says which', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    await open();
    const guide = await choose('.env file');
    await act(async () => press('Copy .env'));
    expect(write).toHaveBeenLastCalledWith('VENICE_API_KEY=your-venice-api-key\n');
    await act(async () => press('Copy with key: .env'));
    expect(write).toHaveBeenLastCalledWith(`VENICE_API_KEY=${secretOf(key)}\n`);
    expect(within(guide).getByRole('status')).toHaveTextContent('Copied with the key.');
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await act(async () => press('Copy .env'));
    expect(within(guide).getByRole('status')).toHaveTextContent('The browser did not allow copying.');
  });

  it('behavior: an ADMIN key bears its warning', async () => {
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    expect(await open()).toHaveTextContent('This is an Admin key.');
  });

  it('behavior: the key of a wallet session goes nowhere', async () => {
    await on.session.enter(await on.mint('ADMIN'), 'wallet', { expiresAt: Date.now() + 3_600_000 });
    const dialog = await open();
    expect(dialog).toHaveTextContent('This session’s own key is temporary');
    expect(within(dialog).queryByRole('button', { name: /key/ })).toBeNull();
    expect(await choose('Chatbox')).toHaveTextContent('This needs the key itself');
  });

  it('behavior: names the chosen model, with the prefix that Cursor needs', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'mint');
    await open();
    const guide = await choose('Cursor');
    const select = within(guide).getByRole('combobox', { name: 'Model' });
    await within(guide).findByRole('option', { name: 'claude-opus-45' });
    fireEvent.change(select, { target: { value: 'claude-opus-45' } });
    expect(guide).toHaveTextContent('venice-claude-opus-45');
  });

  it('error: without a list of models, the default of the guides', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'mint');
    await open(true);
    const guide = await choose('n8n');
    expect(
      await within(guide).findByText(/Could not read Venice’s list of models/i, {}, { timeout: 10_000 }),
    ).toBeVisible();
    expect(within(guide).getByRole('combobox')).toHaveValue('zai-org-glm-5-1');
  });
});
