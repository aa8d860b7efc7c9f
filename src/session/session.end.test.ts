import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { idleMs, warningMs } from './idleClock.ts';
import type { OpenSession } from './session.ts';

let on: SessionBed;
beforeEach(async () => {
  on = await createSessionBed();
});
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;
const opened = () => on.session.getState() as OpenSession;
const stored = (id: string | undefined) => on.bed.sandbox.keys().find((key) => key.id === id);

/** Enters with an ADMIN key as the wallet's ceremony makes it. */
async function enterByWallet() {
  const key = await on.mint('ADMIN', { consumptionLimit: { usd: 0, diem: 0 } });
  const expiresAt = Date.now() + 60 * minuteMs;
  await on.session.enter(key, 'wallet', { address: on.account.address, expiresAt });
  return key;
}

describe('lock', () => {
  it('behavior: forgets at once and clears what was read', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    on.clearCaches.mockClear();
    const locked = on.session.lock('button');
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'button' });
    expect(on.clearCaches).toHaveBeenCalledOnce();
    await locked;
    expect(on.calls()).toEqual(['GET /api_keys/rate_limits']);
  });

  it('behavior: a wallet session revokes itself by a call that outlives the page, and is gone before it is answered', async () => {
    const key = await enterByWallet();
    on.sent.length = 0;
    const locked = on.session.lock('pagehide');
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'pagehide' });
    expect(on.sent).toEqual([
      {
        url: `http://127.0.0.1/api/v1/api_keys?id=${key.id}`,
        init: expect.objectContaining({ method: 'DELETE', keepalive: true }),
      },
    ]);
    await locked;
    expect(stored(key.id)?.revoked).toBe(true);
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it.each([
    ['refused', { status: 403, body: { error: 'A key may not revoke itself' } }],
    ['unanswered', { drop: true as const }],
    ['unanswered', { status: 502 }],
  ] as const)(
    'error: a self-revocation that is %s leaves the key’s names, and no secret',
    async (cause, fault) => {
      const key = await enterByWallet();
      on.bed.sandbox.set({ faults: [{ method: 'DELETE', ...fault }] });
      await on.session.lock('button');
      expect(on.session.getLeftovers()).toEqual([
        { id: key.id, last6: key.last6, expiresAt: Date.now() + 60 * minuteMs, cause },
      ]);
      on.session.dropLeftover(key.last6);
      expect(on.session.getLeftovers()).toEqual([]);
    },
  );

  it('behavior: a key of the user’s own is never revoked by a lock', async () => {
    const key = await on.mint('ADMIN');
    await on.session.enter(key, 'paste');
    await on.session.lock('button');
    expect(stored(key.id)?.revoked).toBe(false);
  });

  it('behavior: opening with another key ends the wallet session that was open', async () => {
    const first = await enterByWallet();
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    await vi.waitFor(() => expect(stored(first.id)?.revoked).toBe(true));
    expect(opened().origin).toBe('paste');
  });

  it('behavior: a session that has ended needs no revocation', async () => {
    await enterByWallet();
    on.sent.length = 0;
    for (let minute = 0; minute < 60; minute++) {
      on.session.touch();
      await on.pass(minuteMs);
    }
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
    expect(on.sent).toEqual([]);
  });
});

describe('touch', () => {
  it('behavior: warns in the last idle minute, and locks at its end', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    const endsAt = Date.now() + idleMs;
    await on.pass(idleMs - warningMs - 1);
    expect(opened().idleEndsAt).toBeUndefined();
    await on.pass(1);
    expect(opened().idleEndsAt).toBe(endsAt);
    await on.pass(warningMs);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'idle' });
  });

  it('behavior: renews at any time, the warned minute included', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    await on.pass(idleMs - 1000);
    on.session.touch();
    expect(opened().idleEndsAt).toBeUndefined();
    await on.pass(idleMs - 1000);
    expect(opened().status).toBe('open');
  });

  it('error: the first touch after a long sleep locks instead of renewing', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    vi.setSystemTime(Date.now() + idleMs);
    on.session.touch();
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'idle' });
  });

  it('behavior: a locked session is not woken', () => {
    on.session.touch();
    expect(on.session.getState()).toEqual({ status: 'locked' });
  });
});

describe('expireAt', () => {
  it('behavior: the session lives as long as its key, though that was changed', async () => {
    const expiresAt = Date.now() + 5 * minuteMs;
    on.session.open(await on.mint('ADMIN'), 'paste', { expiresAt });
    on.session.expireAt(expiresAt + minuteMs);
    await on.pass(5 * minuteMs);
    expect(opened().expiresAt).toBe(expiresAt + minuteMs);
    await on.pass(minuteMs);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
  });

  it('behavior: a key whose expiry was removed does not end', async () => {
    on.session.open(await on.mint('ADMIN'), 'paste', { expiresAt: Date.now() + minuteMs });
    on.session.expireAt(undefined);
    await on.pass(5 * minuteMs);
    expect(opened()).toMatchObject({ status: 'open', expiresAt: undefined });
  });
});
