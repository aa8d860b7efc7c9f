import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { createTestbed, noon, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { isReadable } from '../venice/reading.ts';
import { createKeyLister } from './listAllKeys.ts';
import { createPace } from './pace.ts';
import { createRotator, type Rotator } from './rotator.ts';
import { findUnfinished } from './tags.ts';

let bed: Testbed;
let client: KeyClient;
let old: { apiKey: string; id: string };
let secret: (apiKey: string) => KeyClient;

const settings = {
  description: 'agent #AAAAAA',
  consumptionLimit: { usd: 1, diem: null },
  limitPeriod: 'LIFETIME',
  modelPrivacy: 'PRIVATE_TEXT',
  expiresAt: '2027-06-01T00:00:00Z',
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: noon });
  bed = await createTestbed();
  const wallet = bed.wallet();
  bed.sandbox.grant(wallet.address, { usd: 100 });
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  secret = (apiKey) => venice.withKey(() => apiKey);
  client = secret(admin.apiKey);
  old = await bed.mintKey(wallet, settings);
});
afterEach(() => vi.useRealTimers());

function start(unfinished?: Parameters<typeof createRotator>[0]['unfinished']): Rotator {
  const list = createKeyLister(client);
  return createRotator({
    client,
    list,
    keyId: old.id,
    creations: createPace({ most: 20, windowMs: 60_000 }),
    unfinished,
  });
}

const fail = (...faults: Fault[]) => bed.sandbox.set({ faults });
const spend = () =>
  bed.call('POST /chat/completions', {
    key: old.apiKey,
    body: { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] },
  });
/** Keys of this rotation that work now; the ADMIN key of the test is none. */
const working = () =>
  bed.sandbox
    .keys()
    .filter(
      (key) =>
        key.apiKeyType === 'INFERENCE' &&
        !key.revoked &&
        (!key.expiresAt || Date.parse(key.expiresAt) > Date.now()),
    );
/** Lets the polls of a search go by. */
async function finish(act: Promise<void>): Promise<void> {
  let isDone = false;
  void act.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('createRotator', () => {
  it('behavior: clones the settings, reveals, and ends the old key only when the new one is saved', async () => {
    const rotator = start();
    await rotator.read();
    await rotator.create();
    const state = rotator.getState();
    if (state.step !== 'revealed') throw new Error(state.step);
    expect(working()).toHaveLength(2);
    const { apiKey } = state.key.use((apiKey) => ({ apiKey }));
    const fresh = working().find(({ id }) => id === state.key.id);
    expect(fresh).toMatchObject({
      ...settings,
      description: `agent ~${old.apiKey.slice(-6)} #${state.nonce}`,
      expiresAt: '2027-06-01T00:00:00.000Z',
    });
    await rotator.end({ kind: 'now' });
    expect(working()).toHaveLength(2);

    rotator.saved();
    expect(state.key.isHeld()).toBe(false);
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe('done');
    expect(working().map(({ id }) => id)).toEqual([state.key.id]);
    await expect(secret(apiKey).getRateLimits()).resolves.toBeDefined();
    await expect(secret(old.apiKey).getRateLimits()).rejects.toThrow();
  });

  it('behavior: a grace moves the expiry of the old key', async () => {
    const rotator = start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
    const at = new Date(noon + 60 * 60 * 1000).toISOString();
    await rotator.end({ kind: 'at', at });
    expect(rotator.getState()).toMatchObject({ step: 'done', ending: { kind: 'at', at } });
    expect(bed.sandbox.keys().find(({ id }) => id === old.id)?.expiresAt).toBe(at);
    expect(working()).toHaveLength(2);
    expect(findUnfinished((await client.listKeys()).data)).toEqual([]);
  });

  it.each([
    // One call costs 0.002609 dollars; a day before it another was made.
    ['EPOCH', 0.997391],
    ['MONTH', 0.994782],
    ['LIFETIME', 0.994782],
  ] as const)(
    'behavior: the budget of %s is carried, also what was spent after the plan was shown',
    async (limitPeriod, left) => {
      await client.updateKey({ id: old.id, limitPeriod });
      expect((await spend()).status).toBe(200);
      bed.pass(24 * 60 * 60 * 1000);
      vi.setSystemTime(noon + 24 * 60 * 60 * 1000);
      const rotator = start();
      await rotator.read();
      expect((await spend()).status).toBe(200);
      await rotator.create();
      const state = rotator.getState();
      if (state.step !== 'revealed') throw new Error(state.step);
      const fresh = working().find(({ id }) => id === state.key.id);
      expect({ ...fresh?.consumptionLimit }).toEqual({ usd: left, diem: null });
      expect(fresh?.limitPeriod).toBe(limitPeriod);
      expect(state.plan.carried.usd).toMatchObject({ kind: 'left', cap: 1, left });
    },
  );

  it('behavior: a budget that is used up leaves a key that is off, not one without a cap', async () => {
    await client.updateKey({ id: old.id, consumptionLimit: { usd: 0.002, diem: null } });
    await spend();
    const rotator = start();
    await rotator.read();
    await rotator.create();
    const state = rotator.getState();
    if (state.step !== 'revealed') throw new Error(state.step);
    expect(working().find(({ id }) => id === state.key.id)?.consumptionLimit.usd).toBe(0);
  });

  it.each<[string, Fault]>([
    ['429', { status: 429 }],
    ['a refusal', { status: 400, body: { error: 'You have reached the maximum of 500 active API keys.' } }],
  ])('error: creating meets %s: the old key works, nothing else was made', async (_, fault) => {
    const rotator = start();
    await rotator.read();
    fail({ method: 'POST', path: '/api_keys', ...fault });
    await rotator.create();
    expect(rotator.getState()).toMatchObject({ step: 'review', refused: { name: expect.any(String) } });
    expect(working().map(({ id }) => id)).toEqual([old.id]);
  });

  it.each<[string, Fault]>([
    ['a 500 before', { status: 500 }],
    ['a socket dropped before', { drop: true }],
    ['an answer cut short before', { when: 'before', status: 200, body: '{"da' }],
  ])(
    'error: creating meets %s it took effect: looked for, not found, and free to try again',
    async (_, fault) => {
      const rotator = start();
      await rotator.read();
      fail({ method: 'POST', path: '/api_keys', ...fault });
      await finish(rotator.create());
      expect(rotator.getState()).toMatchObject({ step: 'review', wasAbsent: true });
      expect(working().map(({ id }) => id)).toEqual([old.id]);
      expect(
        bed.sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/api_keys'),
      ).toHaveLength(1);
    },
  );

  it.each<[string, Fault]>([
    ['a 500', { when: 'after', status: 500 }],
    ['a dropped socket', { when: 'after', drop: true }],
    ['an answer cut short', { when: 'after', truncateAt: 20 }],
  ])('error: %s after the key was made: found by its nonce, revoked, made again', async (_, fault) => {
    const rotator = start();
    await rotator.read();
    fail({ method: 'POST', path: '/api_keys', ...fault });
    await finish(rotator.create());
    expect(rotator.getState().step).toBe('orphaned');
    expect(working()).toHaveLength(2);
    await rotator.revokeOrphans();
    expect(rotator.getState().step).toBe('review');
    expect(working().map(({ id }) => id)).toEqual([old.id]);
    await rotator.create();
    expect(rotator.getState().step).toBe('revealed');
    expect(working()).toHaveLength(2);
  });

  it('error: a search that fails is told, and may be done again', async () => {
    const rotator = start();
    await rotator.read();
    fail(
      { method: 'POST', path: '/api_keys', when: 'after', drop: true },
      // Lets the reading of the old key pass, and meets the list.
      { method: 'GET', path: `/api_keys/${old.id}` },
      { method: 'GET', path: '/api_keys', status: 503 },
    );
    await finish(rotator.create());
    expect(rotator.getState().step).toBe('unsearched');
    await finish(rotator.search());
    expect(rotator.getState().step).toBe('orphaned');
  });

  it.each<[string, Fault, string, number]>([
    ['429', { status: 429 }, 'choosing', 2],
    ['500 before', { status: 500 }, 'choosing', 2],
    ['a dropped socket before', { drop: true }, 'choosing', 2],
    ['500 after', { when: 'after', status: 500 }, 'done', 1],
    ['a dropped socket after', { when: 'after', drop: true }, 'done', 1],
  ])('error: revoking the old key meets %s', async (_, fault, step, count) => {
    const rotator = start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
    fail({ method: 'DELETE', ...fault });
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe(step);
    expect(working()).toHaveLength(count);
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe('done');
    expect(working()).toHaveLength(1);
  });

  it.each<[string, Fault, string]>([
    ['429', { status: 429 }, 'choosing'],
    ['500 before', { status: 500 }, 'choosing'],
    ['a dropped socket before', { drop: true }, 'choosing'],
    ['500 after', { when: 'after', status: 500 }, 'done'],
    ['a dropped socket after', { when: 'after', drop: true }, 'done'],
  ])('error: giving the old key a grace meets %s: read back, both work', async (_, fault, step) => {
    const rotator = start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
    fail({ method: 'PATCH', ...fault });
    await rotator.end({ kind: 'at', at: new Date(noon + 3_600_000).toISOString() });
    expect(rotator.getState().step).toBe(step);
    expect(working()).toHaveLength(2);
  });

  it('behavior: the page was left after the key was made: the list names both, and the end goes on from there', async () => {
    const left = start();
    await left.read();
    await left.create();
    left.close();

    const [pair] = findUnfinished((await client.listKeys()).data.filter(isReadable));
    if (!pair) throw new Error('Nothing was found');
    expect(pair.old.id).toBe(old.id);
    expect(working()).toHaveLength(2);
    const { id, last6Chars = '' } = pair.fresh;
    const rotator = start({ old: pair.old, fresh: { id, last6: last6Chars } });
    await rotator.end({ kind: 'now' });
    expect(working().map((key) => key.id)).toEqual([id]);
  });

  it('behavior: ten clicks are one intent', async () => {
    const rotator = start();
    await rotator.read();
    await Promise.all(Array.from({ length: 10 }, () => rotator.create()));
    expect(working()).toHaveLength(2);
  });

  it('error: a key that is gone cannot be rotated', async () => {
    await client.deleteKey({ id: old.id });
    const rotator = start();
    await rotator.read();
    expect(rotator.getState()).toMatchObject({ step: 'unread', error: { code: 'NOT_FOUND' } });
  });
});
