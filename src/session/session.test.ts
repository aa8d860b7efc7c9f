import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBed, type SessionBed } from '../../test/sessionBed.ts';
import { holdKey, KeyForgottenError } from './heldKey.ts';
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

describe('enter', () => {
  it('behavior: proves an INFERENCE key by rate_limits and by nothing else', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    expect(on.calls()).toEqual(['GET /api_keys/rate_limits']);
    expect(opened()).toEqual({
      status: 'open',
      id: expect.any(String),
      key: { id: key.id, apiKeyType: 'INFERENCE', last6: key.last6 },
      origin: 'mint',
      expiresAt: undefined,
      isAdmin: 'no',
      address: undefined,
      managed: undefined,
      idleEndsAt: undefined,
    });
  });

  it('behavior: a pasted ADMIN key learns its own id and its end from the list', async () => {
    const minted = await on.mint('ADMIN', { expiresAt: '2026-11-22T12:00:00Z' });
    const pasted = minted.use((apiKey) => holdKey(apiKey, { apiKeyType: 'ADMIN' }));
    await on.session.enter(pasted, 'paste');
    expect(opened()).toMatchObject({
      key: { id: minted.id },
      expiresAt: Date.parse('2026-11-22T12:00:00Z'),
      isAdmin: 'yes',
    });
  });

  it('behavior: a key that does not name its type is an INFERENCE key once the list refuses it', async () => {
    const minted = await on.mint('INFERENCE');
    const pasted = minted.use((apiKey) => holdKey(apiKey, { apiKeyType: 'ADMIN' }));
    await on.session.enter(pasted, 'paste');
    expect(opened()).toMatchObject({ key: { apiKeyType: 'INFERENCE', id: undefined }, isAdmin: 'no' });
  });

  it('error: a key that Venice does not know opens nothing', async () => {
    const key = holdKey(`VENICE_ADMIN_KEY_${crypto.randomUUID()}`, { apiKeyType: 'ADMIN' });
    await expect(on.session.enter(key, 'paste')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(on.session.getState()).toEqual({ status: 'locked' });
    expect(on.calls()).toEqual(['GET /api_keys/rate_limits']);
  });

  it('behavior: a fault that passes is asked about again', async () => {
    const key = await on.mint('INFERENCE');
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/rate_limits', status: 503, times: 2 }] });
    const entered = on.session.enter(key, 'paste');
    await vi.advanceTimersByTimeAsync(10_000);
    await entered;
    expect(opened().status).toBe('open');
    expect(on.calls()).toHaveLength(3);
  });

  it('error: left while Venice was asked, nothing opens, and a session key is told to revoke itself', async () => {
    const key = await on.mint('ADMIN');
    on.bed.sandbox.set({ faults: [{ path: '/api_keys/rate_limits', delayMs: 500 }] });
    const entered = on.session.enter(key, 'wallet', { address: on.account.address });
    entered.catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    await on.session.lock('pagehide');
    await vi.advanceTimersByTimeAsync(1000);
    await expect(entered).rejects.toThrow(KeyForgottenError);
    expect(on.session.getState().status).toBe('locked');
    await vi.waitFor(() => expect(stored(key.id)?.revoked).toBe(true));
  });

  it('error: one that is given up revokes a key of the wallet, also before it began', async () => {
    const key = await on.mint('ADMIN');
    const giving = new AbortController();
    const entered = on.session.enter(key, 'wallet', { address: on.account.address }, giving);
    giving.abort();
    await expect(entered).rejects.toThrow(KeyForgottenError);
    await vi.waitFor(() => expect(stored(key.id)?.revoked).toBe(true));
    const other = await on.mint('ADMIN');
    await expect(on.session.enter(other, 'wallet', {}, giving)).rejects.toThrow(KeyForgottenError);
    await vi.waitFor(() => expect(stored(other.id)?.revoked).toBe(true));
    expect(on.calls()).toEqual(['DELETE /api_keys']);
    expect(on.session.getState()).toEqual({ status: 'locked' });
  });

  it('behavior: a session opens where crypto.randomUUID is missing, as in a page without TLS', async () => {
    const key = await on.mint('ADMIN');
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await on.session.enter(key, 'paste');
    vi.unstubAllGlobals();
    expect(opened()).toMatchObject({ status: 'open', id: expect.stringMatching(/^[\da-f-]{36}$/) });
  });

  it('behavior: the caller’s copy stays the caller’s', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    key.forget();
    expect((await on.session.client().getRateLimits()).accessPermitted).toBe(true);
  });
});

describe('client', () => {
  it('error: a locked session has none, and one taken before is dead', async () => {
    expect(() => on.session.client()).toThrow(KeyForgottenError);
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    const client = on.session.client();
    await on.session.lock('button');
    expect(() => on.session.client()).toThrow(KeyForgottenError);
    await expect(client.getRateLimits()).rejects.toThrow(KeyForgottenError);
  });

  it('behavior: a refusal for want of an ADMIN key locks the panels, not the session', async () => {
    await on.session.enter(await on.mint('INFERENCE'), 'paste');
    on.session.open(await on.mint('INFERENCE'), 'paste', { isAdmin: 'unknown' });
    await expect(on.session.client().listKeys()).rejects.toMatchObject({ code: 'ADMIN_KEY_REQUIRED' });
    expect(opened()).toMatchObject({ status: 'open', isAdmin: 'no' });
  });

  it('behavior: a plain 401 on one panel is asked about, and does not end the session', async () => {
    await on.session.enter(await on.mint('ADMIN'), 'paste');
    on.bed.sandbox.set({
      faults: [{ path: '/billing/balance', status: 401, body: { error: 'Authentication failed' } }],
    });
    await expect(on.session.client().getBalance()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await vi.waitFor(() => expect(on.calls().at(-1)).toBe('GET /api_keys/rate_limits'));
    expect(opened().status).toBe('open');
  });

  it('error: a key revoked elsewhere ends the session', async () => {
    const key = await on.mint('ADMIN');
    await on.session.enter(key, 'paste');
    const own = key.use((apiKey) => apiKey);
    await on.bed.call(`DELETE /api_keys?id=${key.id}`, { key: own });
    await expect(on.session.client().listKeys()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await vi.waitFor(() => expect(on.session.getState()).toEqual({ status: 'locked', reason: 'revoked' }));
  });
});

describe('open', () => {
  it('behavior: a wallet session remembers the names of the key that cannot manage itself, over a second one too', async () => {
    const key = await on.mint('INFERENCE');
    await on.session.enter(key, 'mint');
    await enterByWallet();
    const managed = { id: key.id, apiKeyType: 'INFERENCE', last6: key.last6 };
    expect(opened().managed).toEqual(managed);
    await enterByWallet();
    expect(opened().managed).toEqual(managed);
  });

  it('behavior: nothing that a subscriber can see holds the key', async () => {
    const key = await on.mint('ADMIN');
    const secret = key.use((apiKey) => apiKey);
    const seen: unknown[] = [];
    on.session.subscribe(() => seen.push(on.session.getState(), on.session.getLeftovers()));
    await on.session.enter(key, 'paste');
    await on.session.lock('button');
    expect(seen.length).toBeGreaterThan(2);
    expect(JSON.stringify([...seen, on.session])).not.toContain(secret.slice(0, -6));
  });
});
