import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { type HeldKey, holdKey } from './heldKey.ts';
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

  it('behavior: opening with another key ends the wallet session that was open, and its caches', async () => {
    await enterByWallet();
    on.clearCaches.mockClear();
    on.session.open(await on.mint('INFERENCE'), 'paste');
    expect(on.clearCaches).toHaveBeenCalledOnce();
  });
});

describe('revocation of a session key', () => {
  /** Touched each minute, so that only the hour ends the session. */
  async function passAnHour() {
    for (let minute = 0; minute < 60; minute++) {
      on.session.touch();
      await on.pass(minuteMs);
    }
  }
  const isTold = (key: HeldKey) => on.session.getLeftovers().some(({ last6 }) => last6 === key.last6);
  const failed = () => on.bed.sandbox.requests.filter(({ status }) => status >= 400).length;

  it('behavior: after its hour it is revoked too, and one that has expired is no alarm', async () => {
    const key = await enterByWallet();
    await passAnHour();
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
    await vi.waitFor(() => expect(stored(key.id)?.revoked).toBe(true));
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it.each([
    ['put forward an hour', 61, 'idle'],
    ['set back two hours', -120, 'expired'],
  ])('behavior: on a clock that is %s the key is revoked all the same', async (_, minutes, reason) => {
    const key = await enterByWallet();
    on.bed.sandbox.set({ clockOffsetMs: -minutes * minuteMs });
    vi.setSystemTime(Date.now() + minutes * minuteMs);
    await passAnHour();
    expect(on.session.getState()).toEqual({ status: 'locked', reason });
    await vi.waitFor(() => expect(stored(key.id)?.revoked).toBe(true));
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it('behavior: nor does an expiry that was removed on the Keys page keep it', async () => {
    const key = await enterByWallet();
    await on.session.client().updateKey({ id: key.id ?? '', expiresAt: '' });
    expect(opened().expiresAt).toBeUndefined();
    expect(on.session.remainingMs()).toBe(60 * minuteMs);
    await passAnHour();
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
    await vi.waitFor(() => expect(stored(key.id)?.revoked).toBe(true));
  });

  it('error: one that cannot be revoked is told with the expiry that it has now', async () => {
    const key = await enterByWallet();
    await on.session.client().updateKey({ id: key.id ?? '', expiresAt: '' });
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 403 }] });
    await on.session.lock('button');
    expect(on.session.getLeftovers()).toEqual([
      { id: key.id, last6: key.last6, expiresAt: undefined, cause: 'refused' },
    ]);
  });

  it('behavior: a key that this page revoked itself is not revoked again', async () => {
    const key = await enterByWallet();
    await on.session.client().deleteKey({ id: key.id ?? '' });
    on.sent.length = 0;
    await on.session.lock('revoked');
    expect(on.sent).toEqual([]);
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it('behavior: a key that somebody else revoked is no alarm', async () => {
    const key = await enterByWallet();
    await on.bed.call(`DELETE /api_keys?id=${key.id}`, { key: key.use((apiKey) => apiKey) });
    await on.session.lock('button');
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it('behavior: nor is one whose revocation took effect, though the response was lost', async () => {
    const key = await enterByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', drop: true, when: 'after' }] });
    await on.session.lock('button');
    expect(stored(key.id)?.revoked).toBe(true);
    expect(on.session.getLeftovers()).toEqual([]);
  });

  it('error: a 401 to a key that still works is told', async () => {
    const key = await enterByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 401 }] });
    await on.session.lock('button');
    expect(isTold(key)).toBe(true);
  });

  it('behavior: a key whose id is not known finds itself in the list', async () => {
    const minted = await on.mint('ADMIN');
    const nameless = minted.use((apiKey) => holdKey(apiKey, { apiKeyType: 'ADMIN' }));
    on.session.open(nameless, 'wallet', { address: on.account.address });
    await on.session.lock('button');
    expect(stored(minted.id)?.revoked).toBe(true);
  });

  it('error: a page that is left forgets the key before the outcome is known', async () => {
    const key = await enterByWallet();
    on.bed.sandbox.set({ faults: [{ method: 'DELETE', status: 401 }] });
    await on.session.lock('pagehide');
    expect(failed()).toBe(1);
    expect(on.calls().at(-1)).toBe('DELETE /api_keys');
    expect(isTold(key)).toBe(true);
  });
});

describe('touch', () => {
  it('behavior: a clock that is set back keeps no key for longer', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    vi.setSystemTime(Date.now() - 120 * minuteMs);
    await on.pass(idleMs - 1);
    expect(opened().status).toBe('open');
    await on.pass(1);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'idle' });
  });

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

describe('keepAwake', () => {
  it('behavior: work under way counts as presence, and the idle time begins when it is over', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    await on.pass(idleMs - warningMs);
    const works = [on.session.keepAwake(), on.session.keepAwake()];
    expect(opened().idleEndsAt).toBeUndefined();
    await on.pass(3 * idleMs);
    works[0]?.();
    works[0]?.();
    on.session.touch();
    await on.pass(3 * idleMs);
    expect(opened().status).toBe('open');
    works[1]?.();
    await on.pass(idleMs - 1);
    expect(opened().status).toBe('open');
    await on.pass(1);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'idle' });
  });

  it('error: it does not lengthen the life of the key', async () => {
    await enterByWallet();
    on.session.keepAwake();
    expect(on.session.remainingMs()).toBe(60 * minuteMs);
    await on.pass(60 * minuteMs);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
    expect(on.session.remainingMs()).toBeUndefined();
  });
});

describe('expiry', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('behavior: the session lives as long as its key, also after that was changed', async () => {
    const key = await on.mint('ADMIN', { expiresAt: at(5 * minuteMs) });
    await on.session.enter(key, 'paste');
    const expiresAt = at(6 * minuteMs);
    await on.session.client().updateKey({ id: key.id ?? '', expiresAt });
    expect(opened().expiresAt).toBe(Date.parse(expiresAt));
    await on.pass(5 * minuteMs);
    expect(opened().status).toBe('open');
    await on.pass(minuteMs);
    expect(on.session.getState()).toEqual({ status: 'locked', reason: 'expired' });
  });

  it('behavior: a key whose expiry was removed, here or elsewhere, does not end', async () => {
    const key = await on.mint('ADMIN', { expiresAt: at(minuteMs) });
    const other = key.use((apiKey) => apiKey);
    await on.session.enter(key, 'paste');
    await on.bed.call('PATCH /api_keys', { key: other, body: { id: key.id, expiresAt: '' } });
    await on.pass(5 * minuteMs);
    expect(opened()).toMatchObject({ status: 'open', expiresAt: undefined });
  });

  it('behavior: a key with an hour to live opens on a device two hours ahead, and ends with its hour', async () => {
    const key = await on.mint('INFERENCE', { expiresAt: at(60 * minuteMs) });
    on.bed.sandbox.set({ clockOffsetMs: -120 * minuteMs });
    vi.setSystemTime(Date.now() + 120 * minuteMs);
    await on.session.enter(key, 'paste');
    expect(opened()).toMatchObject({ status: 'open', expiresAt: undefined });
    on.session.keepAwake();
    vi.setSystemTime(Date.now() + 61 * minuteMs);
    await expect(on.session.client().getRateLimits()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await vi.waitFor(() => expect(on.session.getState()).toEqual({ status: 'locked', reason: 'revoked' }));
  });

  it('behavior: on a device half an hour ahead it is not locked before Venice says so', async () => {
    const key = await on.mint('INFERENCE', { expiresAt: at(60 * minuteMs) });
    on.bed.sandbox.set({ clockOffsetMs: -30 * minuteMs });
    vi.setSystemTime(Date.now() + 30 * minuteMs);
    await on.session.enter(key, 'paste');
    on.session.keepAwake();
    await on.pass(31 * minuteMs);
    expect(opened()).toMatchObject({ status: 'open', expiresAt: undefined });
  });
});
