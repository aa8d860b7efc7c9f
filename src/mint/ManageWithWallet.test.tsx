import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestWallet } from '../../test/minterBed.ts';
import { renderView } from '../../test/renderView.tsx';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { createVenice } from '../venice/client.ts';
import { WalletError } from '../wallet/errors.ts';
import type { SignRequest } from '../wallet/wallet.ts';
import ManageWithWallet from './ManageWithWallet.tsx';

let on: SessionBed;
let wallet: ReturnType<typeof createTestWallet>;
beforeEach(async () => {
  on = await createSessionBed();
  // The challenge's times are compared with this device's, so the sandbox is put to the same one.
  vi.useRealTimers();
  on.bed.pass(Date.now() - Date.parse('2026-11-21T12:00:00Z'));
  wallet = createTestWallet(on.account);
});

function draw() {
  const onClose = vi.fn();
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(on.bed.sandbox) });
  const around = { session: on.session };
  renderView(
    <ManageWithWallet venice={venice} before={null} onClose={onClose} />,
    { ...wallet, disconnect: async () => wallet.disconnect() },
    around,
  );
  return { onClose, user: userEvent.setup() };
}

const dialog = () => screen.getByRole('dialog', { name: 'Manage with wallet' });
const posts = () => on.bed.sandbox.requests.filter(({ method }) => method === 'POST').length;

async function sign(user: ReturnType<typeof userEvent.setup>) {
  const button = within(dialog()).getByRole('button', { name: 'Sign and unlock' });
  await vi.waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
}

describe('ManageWithWallet', () => {
  it('behavior: one sentence before the signature, one prompt, one key that can spend nothing', async () => {
    const prompt = vi.fn(({ message }: SignRequest) => on.account.signMessage({ message }));
    wallet.answerWith(prompt);
    const { user, onClose } = draw();
    expect(dialog()).toHaveTextContent(
      /signs once for an Admin key that can spend nothing, ends within the hour and revokes itself/,
    );
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(prompt).toHaveBeenCalledOnce();
    expect(posts()).toBe(1);
    const [stored] = on.bed.sandbox.keys();
    expect(stored).toMatchObject({
      apiKeyType: 'ADMIN',
      description: expect.stringMatching(/^Zecca session #[0-9A-Z]{6}$/),
      consumptionLimit: { usd: 0, diem: 0 },
    });
    const lifeMs = Date.parse(stored?.expiresAt ?? '') - Date.parse(stored?.createdAt ?? '');
    expect(lifeMs).toBeLessThanOrEqual(60 * 60_000);
    expect(lifeMs).toBeGreaterThan(59 * 60_000);
    expect(on.session.getState()).toMatchObject({
      status: 'open',
      origin: 'wallet',
      isAdmin: 'yes',
      address: on.account.address,
      key: { id: stored?.id },
    });
  });

  it('behavior: on a device whose clock is an hour off the session lives an hour all the same', async () => {
    on.bed.pass(60 * 60_000);
    const { user, onClose } = draw();
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const [stored] = on.bed.sandbox.keys();
    const lifeMs = Date.parse(stored?.expiresAt ?? '') - Date.parse(stored?.createdAt ?? '');
    expect(Math.round(lifeMs / 60_000)).toBe(60);
    const state = on.session.getState();
    const leftMs = state.status === 'open' ? (state.expiresAt ?? 0) - Date.now() : 0;
    expect(Math.round(leftMs / 60_000)).toBe(60);
  });

  it('error: a signature that is declined opens nothing, and can be asked for again', async () => {
    wallet.answerWith(() => Promise.reject(new WalletError('REJECTED')));
    const { user, onClose } = draw();
    await sign(user);
    expect(await screen.findByText('You declined the signature')).toBeVisible();
    expect(posts()).toBe(0);
    wallet.answerWith(({ message }) => on.account.signMessage({ message }));
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('error: a lost answer is never sent again; the next session finds the key', async () => {
    on.bed.sandbox.set({ faults: [{ method: 'POST', when: 'after', drop: true }] });
    const { user } = draw();
    await sign(user);
    expect(await screen.findByText('The answer of Venice was lost')).toBeVisible();
    expect(posts()).toBe(1);
    expect(on.bed.sandbox.keys()).toHaveLength(1);
    expect(dialog()).toHaveTextContent('The next session finds it and offers to revoke it');
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(posts()).toBe(1);
  });

  it('error: a wallet without sVVV is told so', async () => {
    on.bed.chain.hold(on.account.address, { vvv: '0' });
    const { user } = draw();
    await sign(user);
    expect(await screen.findByText('This wallet has no staked VVV on Base')).toBeVisible();
  });

  it('error: a session key that cannot be proved is revoked, not left behind', async () => {
    on.bed.sandbox.set({
      faults: [{ path: '/api_keys/rate_limits', status: 403, body: { error: 'no' } }],
    });
    const { user, onClose } = draw();
    await sign(user);
    expect(await screen.findByText('The session key could not be used')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(on.bed.sandbox.keys()[0]?.revoked).toBe(true));
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('behavior: takes the focus; Escape and Cancel leave', async () => {
    const { user, onClose } = draw();
    expect(screen.getByRole('heading', { name: 'Manage with wallet' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('behavior: cannot be left while Venice is minting', async () => {
    on.bed.sandbox.set({ faults: [{ method: 'POST', delayMs: 300 }] });
    const { user, onClose } = draw();
    await sign(user);
    expect(await screen.findByText('Venice is minting your key…')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});
