import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../test/noon.ts';
import { createRotatorBed, type RotatorBed } from '../../test/rotatorBed.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';

let on: RotatorBed;
beforeEach(async () => {
  on = await createRotatorBed();
});
afterEach(() => vi.useRealTimers());

describe('createRotator, when a call goes wrong', () => {
  it.each<[string, Fault]>([
    ['429', { status: 429 }],
    ['a refusal', { status: 400, body: { error: 'You have reached the maximum of 500 active API keys.' } }],
  ])('error: creating meets %s: the old key works, nothing else was made', async (_, fault) => {
    const rotator = on.start();
    await rotator.read();
    on.fail({ method: 'POST', path: '/api_keys', ...fault });
    await rotator.create('left');
    expect(rotator.getState()).toMatchObject({ step: 'review', refused: { name: expect.any(String) } });
    expect(on.working().map(({ id }) => id)).toEqual([on.old.id]);
  });

  it.each<[string, Fault, number]>([
    ['a 500 before', { status: 500 }, 1],
    ['a socket dropped before', { drop: true }, 1],
    ['a 500 after', { when: 'after', status: 500 }, 2],
    ['a dropped socket after', { when: 'after', drop: true }, 2],
    ['an answer cut short after', { when: 'after', truncateAt: 20 }, 2],
  ])('error: creating meets %s: the lost key is out of the rotation’s hands', async (_, fault, count) => {
    const rotator = on.start();
    await rotator.read();
    on.fail({ method: 'POST', path: '/api_keys', ...fault });
    await rotator.create('left');
    expect(rotator.getState()).toEqual({ step: 'handedOver' });
    expect(on.newKeys.getState()).toMatchObject([{ trace: { replaces: on.old.apiKey.slice(-6) } }]);
    expect(on.working()).toHaveLength(count);
    await rotator.end({ kind: 'now' });
    expect(on.working()).toHaveLength(count);
  });

  it.each<[string, Fault, string, number]>([
    ['429', { status: 429 }, 'choosing', 2],
    ['500 before', { status: 500 }, 'choosing', 2],
    ['a dropped socket before', { drop: true }, 'choosing', 2],
    ['500 after', { when: 'after', status: 500 }, 'done', 1],
    ['a dropped socket after', { when: 'after', drop: true }, 'done', 1],
  ])('error: revoking the old key meets %s', async (_, fault, step, count) => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create('left');
    on.save();
    on.fail({ method: 'DELETE', ...fault });
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe(step);
    expect(on.working()).toHaveLength(count);
    await rotator.end({ kind: 'now' });
    expect(rotator.getState().step).toBe('done');
    expect(on.working()).toHaveLength(1);
  });

  it.each<[string, Fault, string]>([
    ['429', { status: 429 }, 'choosing'],
    ['500 before', { status: 500 }, 'choosing'],
    ['a dropped socket before', { drop: true }, 'choosing'],
    ['500 after', { when: 'after', status: 500 }, 'done'],
    ['a dropped socket after', { when: 'after', drop: true }, 'done'],
  ])('error: giving the old key a grace meets %s: read back, both work', async (_, fault, step) => {
    const rotator = on.start();
    await rotator.read();
    await rotator.create('left');
    on.save();
    on.fail({ method: 'PATCH', ...fault });
    await rotator.end({ kind: 'at', at: new Date(noon + 3_600_000).toISOString() });
    expect(rotator.getState().step).toBe(step);
    expect(on.working()).toHaveLength(2);
  });
});
