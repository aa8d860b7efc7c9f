import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestWallet } from '../../test/minterBed.ts';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { guardSession } from './guardSession.ts';
import { KeyForgottenError } from './heldKey.ts';
import { idleMs } from './idleClock.ts';

let on: SessionBed;
let page: Window;
let wallet: ReturnType<typeof createTestWallet>;
let stop: () => void;

beforeEach(async () => {
  on = await createSessionBed();
  // A window as far as the guard listens to it.
  page = new EventTarget() as unknown as Window;
  wallet = createTestWallet(on.account);
  stop = guardSession(on.session, wallet, page);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function enter(origin: 'paste' | 'wallet') {
  const key = await on.mint('ADMIN');
  await on.session.enter(key, origin, origin === 'wallet' ? { address: on.account.address } : {});
}

describe('guardSession', () => {
  it('behavior: a page that is left holds no key, so the back/forward cache keeps none', async () => {
    await enter('paste');
    page.dispatchEvent(new Event('pagehide'));
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'pagehide' });
  });

  it.each(['pointerup', 'keyup', 'wheel', 'touchmove'])('behavior: %s is a sign of life', async (sign) => {
    await enter('paste');
    await on.pass(idleMs - 1);
    page.dispatchEvent(new Event(sign));
    await on.pass(idleMs - 1);
    expect(on.session.getState().status).toBe('open');
  });

  it('behavior: another account in the wallet ends the session that the first one signed for', async () => {
    await enter('wallet');
    wallet.switchTo(on.bed.wallet());
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'account' });
  });

  it('behavior: so does a wallet that disconnects', async () => {
    await enter('wallet');
    wallet.disconnect();
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'account' });
  });

  it.each([
    ['another account', () => wallet.switchTo(on.bed.wallet())],
    ['none', () => void wallet.disconnect()],
  ])('error: a wallet that shows %s while its key is proved opens nothing', async (_, change) => {
    const key = await on.mint('ADMIN');
    const entering = on.session.enter(key, 'wallet', { address: on.account.address });
    change();
    await expect(entering).rejects.toThrow(KeyForgottenError);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'account' });
    await vi.waitFor(() => expect(on.bed.sandbox.keys().find(({ id }) => id === key.id)?.revoked).toBe(true));
  });

  it('error: nor does one that switched before, while its key was minted', async () => {
    const key = await on.mint('ADMIN');
    wallet.switchTo(on.bed.wallet());
    const entering = on.session.enter(key, 'wallet', { address: on.account.address });
    await expect(entering).rejects.toThrow(KeyForgottenError);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'account' });
    await vi.waitFor(() => expect(on.bed.sandbox.keys().find(({ id }) => id === key.id)?.revoked).toBe(true));
  });

  it('behavior: a pasted key is no wallet’s', async () => {
    await enter('paste');
    wallet.switchTo(on.bed.wallet());
    wallet.disconnect();
    expect(on.session.getState().status).toBe('open');
  });

  it('behavior: once ended, it watches nothing', async () => {
    await enter('wallet');
    stop();
    wallet.disconnect();
    page.dispatchEvent(new Event('pagehide'));
    expect(on.session.getState().status).toBe('open');
  });
});
