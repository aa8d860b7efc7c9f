import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Hex } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLocks } from '../../test/browserParts.ts';
import { settle } from '../../test/fuzz/commands.ts';
import { createTestWallet } from '../../test/minterBed.ts';
import { renderView } from '../../test/renderView.tsx';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { withLock } from '../kit/withLock.ts';
import { guardSession } from '../session/guardSession.ts';
import { createVenice } from '../venice/client.ts';
import { WalletError } from '../wallet/errors.ts';
import type { SignRequest } from '../wallet/wallet.ts';
import { ManageWithWallet } from './ManageWithWallet.tsx';

let on: SessionBed;
let wallet: ReturnType<typeof createTestWallet>;
afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
});
beforeEach(async () => {
  on = await createSessionBed({ timers: 'real' });
  wallet = createTestWallet(on.account);
});

function draw() {
  const onClose = vi.fn();
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(on.bed.sandbox) });
  const around = { session: on.session };
  const { unmount } = renderView(
    <ManageWithWallet venice={venice} before={null} onClose={onClose} />,
    { ...wallet, disconnect: async () => wallet.disconnect() },
    around,
  );
  return { onClose, user: userEvent.setup(), close: unmount };
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
      /signs once for an Admin key that can spend nothing. It expires within the hour/,
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
    expect(await screen.findByText('Venice’s response never arrived')).toBeVisible();
    expect(posts()).toBe(1);
    expect(on.bed.sandbox.keys()).toHaveLength(1);
    expect(dialog()).toHaveTextContent('The next session offers to revoke it');
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
    expect(await screen.findByText('Could not use the session key')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(on.bed.sandbox.keys()[0]?.revoked).toBe(true));
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it.each(['Cancel', 'Escape'])(
    'error: a signature that comes after %s mints nothing, opens nothing and holds no lock',
    async (way) => {
      let message = '';
      let approve = (_signature: Hex) => {};
      wallet.answerWith((asked) => {
        ({ message } = asked);
        return new Promise((resolve) => {
          approve = resolve;
        });
      });
      const locks = createTestLocks();
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      const { user, onClose, close } = draw();
      await sign(user);
      await vi.waitFor(() => expect(message).not.toBe(''));
      if (way === 'Cancel') await user.click(screen.getByRole('button', { name: 'Cancel' }));
      else await user.keyboard('{Escape}');
      expect(onClose).toHaveBeenCalledOnce();
      close();
      await settle(() => false);
      expect(await withLock('zecca.mint', { run: async () => 'free', busy: () => 'held' }, locks)).toBe(
        'free',
      );
      approve(await on.account.signMessage({ message }));
      await settle(() => false);
      expect(posts()).toBe(0);
      expect(on.session.getState()).toEqual({ status: 'locked' });
    },
  );

  it('error: nor does the wallet open where a stale challenge was being renewed', async () => {
    const { user, close } = draw();
    const button = within(dialog()).getByRole('button', { name: 'Sign and unlock' });
    await vi.waitFor(() => expect(button).toBeEnabled());
    on.bed.pass(14.5 * 60_000);
    on.bed.sandbox.set({ faults: [{ method: 'GET', delayMs: 200 }] });
    await user.click(button);
    close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(wallet.prompts).toBe(0);
    expect(posts()).toBe(0);
  });

  it('error: a key that comes after the window was closed is revoked', async () => {
    on.bed.sandbox.set({ faults: [{ method: 'POST', delayMs: 200 }] });
    const { user, close } = draw();
    await sign(user);
    await screen.findByText('Venice is minting your key…');
    close();
    await vi.waitFor(() => expect(on.bed.sandbox.keys()[0]?.revoked).toBe(true));
    expect(on.session.getState().status).toBe('locked');
  });

  it('behavior: can be cancelled while Venice is asked about the key, which is revoked', async () => {
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/rate_limits', delayMs: 500 }] });
    const { user, onClose, close } = draw();
    await sign(user);
    await screen.findByText('Unlocking…');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledOnce();
    close();
    await vi.waitFor(() => expect(on.bed.sandbox.keys()[0]?.revoked).toBe(true));
    expect(on.session.getState().status).toBe('locked');
  });

  it.each([
    ['minted', { method: 'POST', delayMs: 200 }, 'Venice is minting your key…'],
    ['proved', { path: '/api_keys/rate_limits', delayMs: 200 }, 'Unlocking…'],
  ])('error: an account that changed while its key was %s is told', async (_, fault, during) => {
    const stop = guardSession(on.session, wallet, new EventTarget() as unknown as Window);
    on.bed.sandbox.set({ faults: [fault] });
    const { user, onClose } = draw();
    await sign(user);
    await screen.findByText(during);
    act(() => wallet.switchTo(on.bed.wallet()));
    expect(await screen.findByText('Your wallet switched accounts')).toBeVisible();
    await vi.waitFor(() => expect(on.bed.sandbox.keys()[0]?.revoked).toBe(true));
    expect(on.session.getState().status).toBe('locked');
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await sign(user);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(on.session.getState()).toMatchObject({ address: wallet.signer().address });
    stop();
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
