import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRotatorBed, finish, type RotatorBed } from '../../test/rotatorBed.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import type { Ending, RotationState } from './rotation.ts';
import type { Rotator } from './rotator.ts';

let on: RotatorBed;
beforeEach(async () => {
  on = await createRotatorBed();
});
afterEach(() => vi.useRealTimers());

const hourMs = 60 * 60 * 1000;

/** Every call of a rotation, and the step from which it goes out. */
const calls = [
  { name: 'reading the old key', step: 'reading', method: 'GET' },
  { name: 'reading it once more', step: 'review', method: 'GET' },
  { name: 'creating the new one', step: 'review', method: 'POST' },
  { name: 'revoking the old one', step: 'choosing', method: 'DELETE' },
  { name: 'moving its expiry', step: 'choosing', method: 'PATCH' },
  { name: 'reading its expiry back', step: 'choosing', method: 'GET' },
] as const;

const faults: readonly [string, Fault][] = [
  ['a socket dropped before', { drop: true, when: 'before' }],
  ['a socket dropped after', { drop: true, when: 'after' }],
  ['a 429', { status: 429 }],
  ['a 500 before', { status: 500, when: 'before' }],
  ['a 500 after', { status: 500, when: 'after' }],
];

/** What the user presses at each step. */
function press(rotator: Rotator, step: RotationState['step'], ending: Ending): Promise<void> {
  switch (step) {
    case 'reading':
    case 'unread':
      return rotator.read();
    case 'review':
      return rotator.create('left');
    case 'saving':
      on.save();
      return Promise.resolve();
    case 'choosing':
      return rotator.end(ending);
    default:
      throw new Error(`Nothing to press at ${step}`);
  }
}

/**
 * What the user does of a creation whose response was lost: revokes what is found, or reads that
 * there is none.
 */
async function settleLost(): Promise<void> {
  await vi.waitUntil(() => on.newKeys.getState().every(({ step }) => step !== 'searching'));
  for (const { step, trace } of on.newKeys.getState())
    if (step === 'found') await on.newKeys.revoke(trace.tag);
    else on.newKeys.leave(trace.tag);
  expect(on.newKeys.getState()).toEqual([]);
}

describe('createRotator, interrupted', () => {
  for (const [limitPeriod, left] of [
    // Of one dollar: a call costs 0.002609, and one was made the day before.
    ['EPOCH', 0.997391],
    ['MONTH', 0.994782],
    ['LIFETIME', 0.994782],
  ] as const)
    describe(limitPeriod, () => {
      it.each(calls.flatMap((call) => faults.map(([said, fault]) => ({ ...call, said, fault }))))(
        'error: $said while $name: a key works throughout, and the end is as planned',
        async ({ step, method, fault }) => {
          await on.client.updateKey({ id: on.old.id, limitPeriod });
          await on.spend();
          on.pass(24 * hourMs);
          await on.spend();
          const ending: Ending =
            method === 'DELETE' || step !== 'choosing'
              ? { kind: 'now' }
              : { kind: 'at', at: new Date(Date.now() + hourMs).toISOString() };

          let rotator = on.start();
          const counts: number[] = [];
          on.newKeys.subscribe(() => counts.push(on.working().length));
          let isMet = false;
          for (let presses = 0; rotator.getState().step !== 'done'; presses++) {
            expect(presses).toBeLessThan(12);
            const now = rotator.getState().step;
            counts.push(on.working().length);
            if (now === 'handedOver') {
              await finish(settleLost());
              rotator = on.start();
              continue;
            }
            if (now === step && !isMet) {
              isMet = true;
              on.fail({ method, path: method === 'GET' ? `/api_keys/${on.old.id}` : '/api_keys', ...fault });
            }
            await finish(press(rotator, now, ending));
          }

          expect(isMet).toBe(true);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
          const fresh = on.working().filter(({ id }) => id !== on.old.id);
          expect(
            fresh.map(({ consumptionLimit, limitPeriod }) => [consumptionLimit.usd, limitPeriod]),
          ).toEqual([[left, limitPeriod]]);
          expect(on.working()).toHaveLength(ending.kind === 'now' ? 1 : 2);
        },
      );
    });
});
