import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRotatorBed, type RotatorBed } from '../../test/rotatorBed.ts';
import { isReadable } from '../venice/reading.ts';
import { findCutKeys, settleFullCaps } from './fullCaps.ts';
import { createKeyLister } from './listAllKeys.ts';
import type { Ending } from './rotation.ts';
import { readFullCaps } from './tags.ts';

let on: RotatorBed;
beforeEach(async () => {
  on = await createRotatorBed();
});
afterEach(() => vi.useRealTimers());

const dayMs = 24 * 60 * 60 * 1000;
const left = 0.997391;

/** Rotates a key that spent some of its dollar, and returns the id of the new one. */
async function rotate(limitPeriod: 'EPOCH' | 'MONTH' | 'LIFETIME', ending: Ending = { kind: 'now' }) {
  await on.client.updateKey({ id: on.old.id, limitPeriod });
  await on.spend();
  const rotator = on.start();
  await rotator.read();
  await rotator.create();
  const state = rotator.getState();
  if (state.step !== 'revealed' || !state.key.id) throw new Error(state.step);
  rotator.saved();
  await rotator.end(ending);
  return state.key.id;
}

const stored = (id: string) => on.bed.sandbox.keys().find((key) => key.id === id);
const settle = (id: string, choice: 'restore' | 'keep') =>
  settleFullCaps(on.client, createKeyLister(on.client), id, choice);
const offered = async () =>
  findCutKeys(
    (await on.client.listKeys()).data.filter(isReadable),
    Math.floor(Date.now() / dayMs) * dayMs,
  ).map(({ key }) => key.id);

describe('settleFullCaps', () => {
  it.each([
    ['EPOCH', '2026-11-22T00:00:00Z'],
    ['MONTH', '2026-12-01T00:00:00Z'],
  ] as const)('behavior: a cap of %s is whole again from %s on, and not before', async (period, from) => {
    const id = await rotate(period);
    expect(readFullCaps(stored(id)?.description ?? '')).toEqual({
      usd: 1,
      diem: undefined,
      from: Date.parse(from),
    });
    on.pass(Date.parse(from) - Date.now() - 1);
    expect(await offered()).toEqual([]);
    expect(await settle(id, 'restore')).toEqual({ kind: 'tooEarly' });
    expect(stored(id)?.consumptionLimit.usd).toBe(left);

    on.pass(1);
    expect(await offered()).toEqual([id]);
    expect(await settle(id, 'restore')).toEqual({ kind: 'settled' });
    expect({ ...stored(id)?.consumptionLimit }).toEqual({ usd: 1, diem: null });
    expect(stored(id)?.description).toMatch(/^agent ~\S{6} #\w{6}$/);
    expect(await offered()).toEqual([]);
  });

  it('behavior: an old key with a grace spends a period of its own, which has to be over too', async () => {
    const at = new Date(Date.now() + 1.5 * dayMs).toISOString();
    const id = await rotate('EPOCH', { kind: 'at', at });
    on.pass(dayMs);
    expect(await settle(id, 'restore')).toEqual({ kind: 'tooEarly' });
    on.pass(0.75 * dayMs);
    expect(on.working().map((key) => key.id)).toEqual([id]);
    expect(await settle(id, 'restore')).toEqual({ kind: 'tooEarly' });
    on.pass(0.75 * dayMs);
    expect(await settle(id, 'restore')).toEqual({ kind: 'settled' });
  });

  it('error: a device whose clock is a day ahead is not believed', async () => {
    const id = await rotate('EPOCH');
    vi.setSystemTime(Date.now() + dayMs);
    expect(await offered()).toEqual([id]);
    expect(await settle(id, 'restore')).toEqual({ kind: 'tooEarly' });
    expect(stored(id)?.consumptionLimit.usd).toBe(left);
  });

  it('behavior: "keep" takes the offer away and leaves the cap', async () => {
    const id = await rotate('EPOCH');
    on.pass(dayMs);
    expect(await settle(id, 'keep')).toEqual({ kind: 'settled' });
    expect(stored(id)?.consumptionLimit.usd).toBe(left);
    expect(await offered()).toEqual([]);
  });

  it('behavior: a cap for life is never whole again', async () => {
    const id = await rotate('LIFETIME');
    expect(readFullCaps(stored(id)?.description ?? '')).toBeUndefined();
  });

  it('error: a full cap that could not be written down leaves the rotation done', async () => {
    await on.client.updateKey({ id: on.old.id, limitPeriod: 'EPOCH' });
    await on.spend();
    const rotator = on.start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
    on.fail({ method: 'PATCH', status: 500 });
    await rotator.end({ kind: 'now' });
    expect(rotator.getState()).toMatchObject({ step: 'done' });
    expect(on.working()).toHaveLength(1);
  });
});
