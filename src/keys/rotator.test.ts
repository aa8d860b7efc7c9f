import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeLast } from '../../test/creationBed.ts';
import { noon } from '../../test/noon.ts';
import { createRotatorBed, type RotatorBed, settings } from '../../test/rotatorBed.ts';
import { isReadable } from '../venice/reading.ts';
import { findUnfinished } from '../venice/tags.ts';

let on: RotatorBed;
beforeEach(async () => {
  on = await createRotatorBed();
});
afterEach(() => vi.useRealTimers());

describe('createRotator', () => {
  it('behavior: clones the settings, reveals, and ends the old key only when the new one is saved', async () => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create('left');
    const { key, trace } = madeLast(on.newKeys);
    expect(on.working()).toHaveLength(2);
    const { apiKey } = key.use((apiKey) => ({ apiKey }));
    const fresh = on.working().find(({ id }) => id === key.id);
    expect(fresh).toMatchObject({
      ...settings,
      description: `agent ~${on.old.apiKey.slice(-6)} #${trace.tag}`,
      expiresAt: '2027-06-01T00:00:00.000Z',
    });
    await rotator.end({ kind: 'now' });
    expect(on.working()).toHaveLength(2);

    on.save();
    expect(key.isHeld()).toBe(false);
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe('done');
    expect(on.working().map(({ id }) => id)).toEqual([key.id]);
    await expect(on.clientOf(apiKey).getRateLimits()).resolves.toBeDefined();
    await expect(on.clientOf(on.old.apiKey).getRateLimits()).rejects.toThrow();
  });

  it('behavior: a grace moves the expiry of the old key', async () => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create('left');
    on.save();
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
      await rotator.create('left');
      const { key } = madeLast(on.newKeys);
      const fresh = on.working().find(({ id }) => id === key.id);
      expect({ ...fresh?.consumptionLimit }).toEqual({ usd: left, diem: null });
      expect(fresh?.limitPeriod).toBe(limitPeriod);
    },
  );

  it('behavior: a budget that is used up leaves a key that is off, not one without a cap', async () => {
    await on.client.updateKey({ id: on.old.id, consumptionLimit: { usd: 0.002, diem: null } });
    await on.spend();
    const rotator = on.start();
    await rotator.read();
    await rotator.create('left');
    const { key } = madeLast(on.newKeys);
    expect(on.working().find(({ id }) => id === key.id)?.consumptionLimit.usd).toBe(0);
  });

  it('behavior: the full limit is given where the user chose it', async () => {
    await on.spend();
    const rotator = on.start();
    await rotator.read();
    await rotator.create('full');
    const { key } = madeLast(on.newKeys);
    expect(on.working().find(({ id }) => id === key.id)?.consumptionLimit).toEqual({ usd: 1, diem: null });
  });

  it('behavior: the page was left after the key was made: the list names both, and the end goes on from there', async () => {
    const left = on.start();
    await left.read();
    await left.create('left');

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
    await Promise.all(Array.from({ length: 10 }, () => rotator.create('left')));
    expect(on.working()).toHaveLength(2);
  });

  it('error: a key that is gone cannot be rotated', async () => {
    await on.client.deleteKey({ id: on.old.id });
    const rotator = on.start();
    await rotator.read();
    expect(rotator.getState()).toMatchObject({ step: 'unread', error: { code: 'NOT_FOUND' } });
  });
});
