import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../test/noon.ts';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import { createKeyLister } from '../venice/listAllKeys.ts';
import { isReadable } from '../venice/reading.ts';
import { planBulk, reportBulk } from './bulk.ts';
import type { BulkChange } from './bulkPlan.ts';
import { bulkTakesMs, createBulkRunner } from './bulkRunner.ts';

let bed: Testbed;
let client: KeyClient;
let adminId: string;
/** Decides the fate of each call, counted from 1; undefined lets it pass. */
let fate: (call: number) => { status?: number; drop?: true; when: 'before' | 'after' } | undefined;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: noon });
  fate = () => undefined;
  bed = await createTestbed({ contract: undefined });
  const admin = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
  adminId = admin.id;
  let calls = 0;
  const send = inProcessFetch(bed.sandbox);
  const venice = createVenice({
    baseUrl: 'http://127.0.0.1/api/v1',
    fetch: (input, init) => {
      const fault = fate(++calls);
      bed.sandbox.set({ faults: fault ? [fault] : [] });
      return send(input, init);
    },
  });
  client = venice.withKey(() => admin.apiKey);
});
afterEach(() => vi.useRealTimers());

/** Makes keys at the pace that Venice allows. */
async function makeKeys(count: number) {
  for (let made = 0; made < count; made++) {
    if (made % 18 === 0) vi.setSystemTime(Date.now() + 61_000);
    await client.createKey({ apiKeyType: 'INFERENCE', description: `key ${made}` });
  }
  vi.setSystemTime(Date.now() + 61_000);
  bed.sandbox.requests.length = 0;
}

async function plan(change: BulkChange) {
  const keys = (await client.listKeys()).data.filter(isReadable);
  bed.sandbox.requests.length = 0;
  return createBulkRunner({ client, list: createKeyLister(client) }, planBulk(keys, change, [adminId]));
}

/** Lets the clock run until the work is done. */
async function finish(act: Promise<void>): Promise<void> {
  let isDone = false;
  void act.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(250);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The most events that fall into any span of the given length. */
function densest(times: readonly number[], windowMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}

const working = () => bed.sandbox.keys().filter((key) => !key.revoked && key.id !== adminId);
const counts = (runner: { getState(): { items: readonly { status: { kind: string } }[] } }) => {
  const kinds = runner.getState().items.map(({ status }) => status.kind);
  return Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
  );
};

describe('createBulkRunner', () => {
  it.each<[string, BulkChange]>([
    ['revoking', { kind: 'revoke' }],
    ['limits', { kind: 'limits', usd: 5, diem: 0, limitPeriod: 'MONTH' }],
    ['an expiry', { kind: 'expiry', expiresAt: '2027-01-01T00:00:00Z' }],
  ])(
    'behavior: %s 60 keys where every fifth call fails ends as planned, within the limits',
    async (_, change) => {
      await makeKeys(60);
      fate = (call) =>
        call % 5 === 0
          ? call % 10 === 0
            ? { drop: true, when: 'after' }
            : { status: 500, when: 'before' }
          : undefined;
      const runner = await plan(change);
      await finish(runner.run());
      for (let tries = 0; reportBulk(runner.getState()).done.length < 60 && tries < 10; tries++)
        await finish(runner.run());

      expect(counts(runner)).toEqual({ done: 60, skipped: 1 });
      if (change.kind === 'revoke') expect(working()).toEqual([]);
      else {
        const { kind: _kind, ...asked } = change;
        expect(working()).toHaveLength(60);
        for (const key of working())
          expect({
            ...key,
            ...key.consumptionLimit,
            expiresAt: key.expiresAt?.replace('.000', ''),
          }).toMatchObject(asked);
      }
      const sent = bed.sandbox.requests.filter(({ method }) => method !== 'GET');
      expect(
        densest(
          sent.map(({ at }) => at),
          60_000,
        ),
      ).toBeLessThan(20);
      const failed = bed.sandbox.requests.filter(({ status }) => status === 0 || status >= 400);
      expect(failed.length).toBeGreaterThan(10);
      expect(
        densest(
          failed.map(({ at }) => at),
          30_000,
        ),
      ).toBeLessThanOrEqual(10);
      // Only failures were sent again: a call whose effect was seen in the list was not.
      const ids = sent.map(({ query, body }) => query.id ?? JSON.stringify(body));
      const again = ids.length - new Set(ids).size;
      expect(again).toBeLessThanOrEqual(failed.length);
    },
  );

  it('error: nothing but failures never comes near a block', async () => {
    await makeKeys(40);
    const runner = await plan({ kind: 'revoke' });
    fate = () => ({ status: 500, when: 'before' });
    await finish(runner.run());
    const failed = bed.sandbox.requests.filter(({ status }) => status >= 400);
    expect(failed.length).toBeGreaterThanOrEqual(40);
    expect(
      densest(
        failed.map(({ at }) => at),
        30_000,
      ),
    ).toBeLessThanOrEqual(10);
    expect(counts(runner)).toMatchObject({ unknown: 40 });
    expect(working()).toHaveLength(40);
  });

  it('behavior: stops after the call that is out, and goes on with the rest', async () => {
    await makeKeys(30);
    const runner = await plan({ kind: 'revoke' });
    runner.subscribe(() => {
      if (counts(runner).done === 3) runner.stop();
    });
    await finish(runner.run());
    expect(runner.getState()).toMatchObject({ step: 'ended', stop: { by: 'user' } });
    expect(counts(runner)).toMatchObject({ done: 3, waiting: 27 });
    expect(working()).toHaveLength(27);
  });

  it('behavior: a stop ends the waiting too', async () => {
    await makeKeys(25);
    const runner = await plan({ kind: 'revoke' });
    runner.subscribe(() => {
      const state = runner.getState();
      if (state.step === 'running' && state.resumesAt !== undefined) runner.stop();
    });
    const startedAt = Date.now();
    await finish(runner.run());
    expect(Date.now() - startedAt).toBeLessThan(30_000);
    expect(counts(runner)).toMatchObject({ done: 19, waiting: 6 });
  });

  it('error: a key that may do nothing any more ends it at once', async () => {
    await makeKeys(5);
    const runner = await plan({ kind: 'revoke' });
    await client.deleteKey({ id: adminId });
    await finish(runner.run());
    expect(runner.getState()).toMatchObject({
      step: 'ended',
      stop: { by: 'refused', error: { code: 'UNAUTHORIZED' } },
    });
    expect(counts(runner)).toMatchObject({ failed: 1, waiting: 4 });
  });

  it('error: a 429 is waited for', async () => {
    await makeKeys(3);
    const runner = await plan({ kind: 'revoke' });
    let isFirst = true;
    fate = () => {
      if (!isFirst) return undefined;
      isFirst = false;
      return { status: 429, when: 'before' };
    };
    const startedAt = Date.now();
    await finish(runner.run());
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(30_000);
    expect(counts(runner)).toMatchObject({ done: 2, failed: 1 });
  });
});

describe('a bulk change and the rest of the world', () => {
  it('behavior: a lock stops it at once, the call that is out is settled, and the rest is named', async () => {
    await makeKeys(30);
    const runner = await plan({ kind: 'revoke' });
    runner.subscribe(() => {
      const { items } = runner.getState();
      if (items.filter(({ status }) => status.kind === 'working').length && counts(runner).done === 4)
        runner.lock();
    });
    await finish(runner.run());
    const state = runner.getState();
    expect(state).toMatchObject({ step: 'ended', stop: { by: 'lock' } });
    const { done, left, unknown } = reportBulk(state);
    expect([done.length, left.length, unknown.length]).toEqual([5, 25, 0]);
    expect(left.map(({ key }) => key.description).toSorted()).toEqual(
      working()
        .map(({ description }) => description)
        .toSorted(),
    );
    const sent = bed.sandbox.requests.length;
    await finish(runner.run());
    expect(bed.sandbox.requests).toHaveLength(sent);
  });

  it('error: a response that was lost at a lock is unknown, not revoked and not alive', async () => {
    await makeKeys(3);
    const runner = await plan({ kind: 'revoke' });
    fate = () => ({ drop: true, when: 'after' });
    runner.subscribe(() => {
      if (counts(runner).working) runner.lock();
    });
    await finish(runner.run());
    const { done, left, unknown } = reportBulk(runner.getState());
    expect([done.length, left.length, unknown.length]).toEqual([0, 2, 1]);
  });

  it('error: a second attempt that fails does not settle a response that was lost', async () => {
    await makeKeys(1);
    const runner = await plan({ kind: 'revoke' });
    fate = () => ({ drop: true, when: 'after' });
    await finish(runner.run());
    expect(counts(runner)).toEqual({ unknown: 1, skipped: 1 });
    expect(working()).toEqual([]);
    fate = () => ({ status: 401, when: 'before' });
    await finish(runner.run());
    expect(runner.getState()).toMatchObject({ step: 'ended', stop: { by: 'refused' } });
    expect(counts(runner)).toEqual({ unknown: 1, skipped: 1 });
  });

  it('error: a list with an unreadable row settles nothing about a key that is not in it', async () => {
    await makeKeys(1);
    const keys = (await client.listKeys()).data.filter(isReadable);
    const runner = createBulkRunner(
      { client, list: async () => [{ unreadable: true, index: 0 }] },
      planBulk(keys, { kind: 'revoke' }, [adminId]),
    );
    let isFirst = true;
    fate = () => {
      const fault = isFirst ? ({ drop: true, when: 'before' } as const) : undefined;
      isFirst = false;
      return fault;
    };
    await finish(runner.run());
    expect(reportBulk(runner.getState()).unknown).toHaveLength(1);
  });

  it('behavior: a setting that somebody else changed meanwhile is left alone, and changed when told', async () => {
    await makeKeys(2);
    const runner = await plan({ kind: 'limits', usd: 5, diem: 0, limitPeriod: 'MONTH' });
    const [theirs] = working();
    if (!theirs) throw new Error('No keys');
    await client.updateKey({ id: theirs.id, consumptionLimit: { usd: 50, diem: 0 } });
    await finish(runner.run());
    expect(counts(runner)).toEqual({ done: 1, moved: 1, skipped: 1 });
    expect(working()[0]?.consumptionLimit).toEqual({ usd: 50, diem: 0 });
    const moved = runner.getState().items.find(({ status }) => status.kind === 'moved');
    expect(moved?.action).toMatchObject({ before: { usd: 50 }, asked: { usd: 5 } });
    await finish(runner.run());
    expect(working()[0]?.consumptionLimit).toEqual({ usd: 5, diem: 0 });
  });

  it('behavior: another setting that somebody else changed stays as they set it', async () => {
    await makeKeys(1);
    const runner = await plan({ kind: 'expiry', expiresAt: '2027-01-01T00:00:00Z' });
    const [theirs] = working();
    if (!theirs) throw new Error('No keys');
    await client.updateKey({ id: theirs.id, consumptionLimit: { usd: 50, diem: 0 } });
    await finish(runner.run());
    expect(counts(runner)).toEqual({ done: 1, skipped: 1 });
    expect(working()[0]?.consumptionLimit).toEqual({ usd: 50, diem: 0 });
  });
});

describe('bulkTakesMs', () => {
  it('behavior: 300 changes take quarter of an hour, and 19 no wait', () => {
    expect([0, 1, 19, 20, 300].map((count) => bulkTakesMs(count) / 60_000)).toEqual([0, 0, 0, 1, 15]);
  });
});

describe('planBulk', () => {
  it('behavior: leaves out what is so already, and the key in use', async () => {
    await makeKeys(2);
    const [first] = (await client.listKeys()).data.filter(isReadable);
    if (!first) throw new Error('No keys');
    await client.updateKey({ id: first.id, expiresAt: '2027-01-01T00:00:00Z' });
    const runner = await plan({ kind: 'expiry', expiresAt: '2027-01-01T00:00:00Z' });
    const actions = runner
      .getState()
      .items.map(({ action }) => (action.kind === 'none' ? action.because : action.kind));
    expect(actions.sort()).toEqual(['own', 'same', 'update']);
  });
});
