import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRotatorBed, type RotatorBed, settings } from '../../test/rotatorBed.ts';
import { noon } from '../../test/sandbox/api/testbed.ts';
import { isReadable } from '../venice/reading.ts';
import { findUnfinished } from './tags.ts';

let on: RotatorBed;
beforeEach(async () => {
  on = await createRotatorBed();
});
afterEach(() => vi.useRealTimers());

describe('createRotator', () => {
  it('behavior: clones the settings, reveals, and ends the old key only when the new one is saved', async () => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create();
    const state = rotator.getState();
    if (state.step !== 'revealed') throw new Error(state.step);
    expect(on.working()).toHaveLength(2);
    const { apiKey } = state.key.use((apiKey) => ({ apiKey }));
    const fresh = on.working().find(({ id }) => id === state.key.id);
    expect(fresh).toMatchObject({
      ...settings,
      description: `agent ~${on.old.apiKey.slice(-6)} #${state.nonce}`,
      expiresAt: '2027-06-01T00:00:00.000Z',
    });
    await rotator.end({ kind: 'now' });
    expect(on.working()).toHaveLength(2);

    rotator.saved();
    expect(state.key.isHeld()).toBe(false);
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe('done');
    expect(on.working().map(({ id }) => id)).toEqual([state.key.id]);
    await expect(on.clientOf(apiKey).getRateLimits()).resolves.toBeDefined();
    await expect(on.clientOf(on.old.apiKey).getRateLimits()).rejects.toThrow();
  });

  it('behavior: a grace moves the expiry of the old key', async () => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
    const at = new Date(noon + 60 * 60 * 1000).toISOString();
    await rotator.end({ kind: 'at', at });
    expect(rotator.getState()).toMatchObject({ step: 'done', ending: { kind: 'at', at } });
    expect(on.bed.sandbox.keys().find(({ id }) => id === on.old.id)?.expiresAt).toBe(at);
    expect(on.working()).toHaveLength(2);
    expect(findUnfinished((await on.client.listKeys()).data)).toEqual([]);
  });

  it.each([
    // One call costs 0.002609 dollars; a day before it another was made.
    ['EPOCH', 0.997391],
    ['MONTH', 0.994782],
    ['LIFETIME', 0.994782],
  ] as const)(
    'behavior: the budget of %s is carried, also what was spent after the plan was shown',
    async (limitPeriod, left) => {
      await on.client.updateKey({ id: on.old.id, limitPeriod });
      expect((await on.spend()).status).toBe(200);
      on.pass(24 * 60 * 60 * 1000);
      const rotator = on.start();
      await rotator.read();
      expect((await on.spend()).status).toBe(200);
      await rotator.create();
      const state = rotator.getState();
      if (state.step !== 'revealed') throw new Error(state.step);
      const fresh = on.working().find(({ id }) => id === state.key.id);
      expect({ ...fresh?.consumptionLimit }).toEqual({ usd: left, diem: null });
      expect(fresh?.limitPeriod).toBe(limitPeriod);
      expect(state.plan.carried.usd).toMatchObject({ kind: 'left', cap: 1, left });
    },
  );

  it('behavior: a budget that is used up leaves a key that is off, not one without a cap', async () => {
    await on.client.updateKey({ id: on.old.id, consumptionLimit: { usd: 0.002, diem: null } });
    await on.spend();
    const rotator = on.start();
    await rotator.read();
    await rotator.create();
    const state = rotator.getState();
    if (state.step !== 'revealed') throw new Error(state.step);
    expect(on.working().find(({ id }) => id === state.key.id)?.consumptionLimit.usd).toBe(0);
  });

  it('behavior: the page was left after the key was made: the list names both, and the end goes on from there', async () => {
    const left = on.start();
    await left.read();
    await left.create();
    left.close();

    const [pair] = findUnfinished((await on.client.listKeys()).data.filter(isReadable));
    if (!pair) throw new Error('Nothing was found');
    expect(pair.old.id).toBe(on.old.id);
    expect(on.working()).toHaveLength(2);
    const { id, last6Chars = '' } = pair.fresh;
    const rotator = on.start({ old: pair.old, fresh: { id, last6: last6Chars } });
    await rotator.end({ kind: 'now' });
    expect(on.working().map((key) => key.id)).toEqual([id]);
  });

  it('behavior: ten clicks are one intent', async () => {
    const rotator = on.start();
    await rotator.read();
    await Promise.all(Array.from({ length: 10 }, () => rotator.create()));
    expect(on.working()).toHaveLength(2);
  });

  it('error: a key that is gone cannot be rotated', async () => {
    await on.client.deleteKey({ id: on.old.id });
    const rotator = on.start();
    await rotator.read();
    expect(rotator.getState()).toMatchObject({ step: 'unread', error: { code: 'NOT_FOUND' } });
  });
});
