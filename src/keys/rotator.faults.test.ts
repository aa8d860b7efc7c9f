import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRotatorBed, finish, type RotatorBed } from '../../test/rotatorBed.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { noon } from '../../test/sandbox/api/testbed.ts';

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
    await rotator.create();
    expect(rotator.getState()).toMatchObject({ step: 'review', refused: { name: expect.any(String) } });
    expect(on.working().map(({ id }) => id)).toEqual([on.old.id]);
  });

  it.each<[string, Fault]>([
    ['a 500 before', { status: 500 }],
    ['a socket dropped before', { drop: true }],
    ['an answer cut short before', { when: 'before', status: 200, body: '{"da' }],
  ])(
    'error: creating meets %s it took effect: looked for, not found, and free to try again',
    async (_, fault) => {
      const rotator = on.start();
      await rotator.read();
      on.fail({ method: 'POST', path: '/api_keys', ...fault });
      await finish(rotator.create());
      expect(rotator.getState()).toMatchObject({ step: 'review', wasAbsent: true });
      expect(on.working().map(({ id }) => id)).toEqual([on.old.id]);
      expect(
        on.bed.sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/api_keys'),
      ).toHaveLength(1);
    },
  );

  it.each<[string, Fault]>([
    ['a 500', { when: 'after', status: 500 }],
    ['a dropped socket', { when: 'after', drop: true }],
    ['an answer cut short', { when: 'after', truncateAt: 20 }],
  ])('error: %s after the key was made: found by its nonce, revoked, made again', async (_, fault) => {
    const rotator = on.start();
    await rotator.read();
    on.fail({ method: 'POST', path: '/api_keys', ...fault });
    await finish(rotator.create());
    expect(rotator.getState().step).toBe('orphaned');
    expect(on.working()).toHaveLength(2);
    await rotator.revokeOrphans();
    expect(rotator.getState().step).toBe('review');
    expect(on.working().map(({ id }) => id)).toEqual([on.old.id]);
    await rotator.create();
    expect(rotator.getState().step).toBe('revealed');
    expect(on.working()).toHaveLength(2);
  });

  it('error: a search that fails is told, and may be done again', async () => {
    const rotator = on.start();
    await rotator.read();
    on.fail(
      { method: 'POST', path: '/api_keys', when: 'after', drop: true },
      // Lets the reading of the old key pass, and meets the list.
      { method: 'GET', path: `/api_keys/${on.old.id}` },
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
    const rotator = on.start();
    await rotator.read();
    await rotator.create();
    rotator.saved();
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
    await rotator.create();
    rotator.saved();
    on.fail({ method: 'PATCH', ...fault });
    await rotator.end({ kind: 'at', at: new Date(noon + 3_600_000).toISOString() });
    expect(rotator.getState().step).toBe(step);
    expect(on.working()).toHaveLength(2);
  });
});
