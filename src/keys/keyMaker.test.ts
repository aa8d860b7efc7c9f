import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { createTestbed, noon, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { reviewCreation } from './createOnce.ts';
import { createKeyMaker } from './keyMaker.ts';
import { createKeyLister } from './listAllKeys.ts';
import { createPace, creationLimit } from './pace.ts';

let bed: Testbed;
let client: KeyClient;
const nonce = '7F3KQ2';
const body = {
  apiKeyType: 'INFERENCE',
  description: `agent #${nonce}`,
  consumptionLimit: { usd: 0, diem: 2 },
} as const;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: noon });
  bed = await createTestbed();
  const { apiKey } = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  client = venice.withKey(() => apiKey);
});
afterEach(() => vi.useRealTimers());

const start = () =>
  createKeyMaker({ client, list: createKeyLister(client), creations: createPace(creationLimit) });
const made = () =>
  bed.sandbox.keys().filter(({ description, revoked }) => description === body.description && !revoked);
const fail = (...faults: Fault[]) => bed.sandbox.set({ faults });

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

describe('createKeyMaker', () => {
  it('behavior: makes one key, and forgets it when the window is closed', async () => {
    const maker = start();
    await maker.create(body, nonce);
    const state = maker.getState();
    if (state.step !== 'created') throw new Error(state.step);
    expect(made().map(({ last6Chars }) => last6Chars)).toEqual([state.key.last6]);
    maker.close();
    expect(state.key.isHeld()).toBe(false);
  });

  it('error: a refusal says that no key was made', async () => {
    const maker = start();
    fail({ method: 'POST', status: 429 });
    await maker.create(body, nonce);
    expect(maker.getState()).toMatchObject({ step: 'form', refused: { code: 'RATE_LIMITED' } });
    expect(made()).toEqual([]);
  });

  it('error: lost before: three looks, then free to try again; one POST in all', async () => {
    const maker = start();
    fail({ method: 'POST', drop: true });
    await finish(maker.create(body, nonce));
    expect(maker.getState()).toEqual({ step: 'form', wasAbsent: true });
    expect(
      bed.sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/api_keys'),
    ).toHaveLength(1);
  });

  it('error: lost after: the key is found, and revoked', async () => {
    const maker = start();
    fail({ method: 'POST', when: 'after', truncateAt: 9 });
    await finish(maker.create(body, nonce));
    expect(maker.getState().step).toBe('orphaned');
    fail({ method: 'DELETE', status: 429 });
    await maker.revokeOrphans();
    expect(maker.getState()).toMatchObject({ step: 'orphaned', error: { code: 'RATE_LIMITED' } });
    await maker.revokeOrphans();
    expect(maker.getState()).toEqual({ step: 'form' });
    expect(made()).toEqual([]);
  });

  it('error: a list that cannot be read is no proof of absence', async () => {
    const maker = start();
    fail({ method: 'POST', when: 'after', drop: true }, { method: 'GET', status: 503 });
    await finish(maker.create(body, nonce));
    expect(maker.getState().step).toBe('unsearched');
    await finish(maker.search());
    expect(maker.getState().step).toBe('orphaned');
  });
});

describe('reviewCreation', () => {
  it('behavior: what is stored is as asked, whatever the answer said', async () => {
    const { id = '', apiKey } = await client.createKey(body);
    const review = await reviewCreation(
      createKeyLister(client),
      nonce,
      { id, last6: apiKey.slice(-6) },
      body,
    );
    expect(review).toEqual({ twins: [], differs: [] });
  });

  it('error: a twin by the same nonce is found, and a difference named', async () => {
    const { id = '', apiKey } = await client.createKey(body);
    const twin = await client.createKey(body);
    await client.updateKey({ id, limitPeriod: 'MONTH' });
    const review = await reviewCreation(
      createKeyLister(client),
      nonce,
      { id, last6: apiKey.slice(-6) },
      body,
    );
    expect(review.twins.map((key) => key.id)).toEqual([twin.id]);
    expect(review.differs).toEqual(['limitPeriod']);
  });
});

describe('createPace', () => {
  it('behavior: twenty in a minute, then a wait until the first is a minute old', () => {
    const pace = createPace(creationLimit);
    for (let count = 0; count < 19; count++) pace.note();
    expect(pace.nextAt()).toBeUndefined();
    vi.setSystemTime(noon + 10_000);
    pace.note();
    expect(pace.nextAt()).toBe(noon + 60_000);
    vi.setSystemTime(noon + 60_000);
    expect(pace.nextAt()).toBeUndefined();
  });
});
