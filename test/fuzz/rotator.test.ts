import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createKeyLister } from '../../src/keys/listAllKeys.ts';
import { createPace } from '../../src/keys/pace.ts';
import type { Ending } from '../../src/keys/rotation.ts';
import { createRotator, type Rotator } from '../../src/keys/rotator.ts';
import { findUnfinished } from '../../src/keys/tags.ts';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import { isReadable } from '../../src/venice/reading.ts';
import { createRotatorBed, finish, type RotatorBed } from '../rotatorBed.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { nonceIn } from './minterStage.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const runs = isLong ? 1500 : 25;
const hourMs = 60 * 60_000;

type Stage = {
  on: RotatorBed;
  rotator: Rotator;
  intents: number;
  /** Secrets that the page was given, and ids of those that the user took or closed the window on. */
  given: Map<string, string>;
  saved: Set<string>;
  closed: Set<string>;
  client: KeyClient;
};

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
const kinds: Fault[] = [
  { drop: true },
  { drop: true, when: 'after' },
  { status: 500, when: 'after' },
  { status: 429 },
  { when: 'after', truncateAt: 20 },
  { when: 'after', status: 200, body: '<html>' },
];
const faults = methods.flatMap((method) => kinds.map((kind) => ({ method, path: '/api_keys', ...kind })));

function startRotator({ on, client }: Pick<Stage, 'on' | 'client'>, unfinished?: ReturnType<typeof pairOf>) {
  const creations = createPace({ most: 20, windowMs: 60_000 });
  return createRotator({ client, list: createKeyLister(client), keyId: on.old.id, creations, unfinished });
}

function pairOf([pair]: ReturnType<typeof findUnfinished>) {
  if (!pair) return undefined;
  const { id, last6Chars = '' } = pair.fresh;
  return { old: pair.old, fresh: { id, last6: last6Chars } };
}

async function createStage(): Promise<Stage> {
  const on = await createRotatorBed();
  on.bed.sandbox.requests.length = 0;
  const client: KeyClient = {
    ...on.client,
    createKey: async (body, call) => {
      const made = await on.client.createKey(body, call);
      stage.given.set(made.apiKey, made.id ?? '');
      return made;
    },
  };
  const rotator = startRotator({ on, client });
  const stage: Stage = {
    on,
    client,
    rotator,
    intents: 0,
    given: new Map(),
    saved: new Set(),
    closed: new Set(),
  };
  return stage;
}

const create = (clicks: number) => async (stage: Stage) => {
  stage.intents++;
  await finish(Promise.all(Array.from({ length: clicks }, () => stage.rotator.create())).then(() => {}));
};
const end = (ending: (now: number) => Ending) => (stage: Stage) =>
  finish(stage.rotator.end(ending(Date.now())));
const save = (stage: Stage) => {
  const state = stage.rotator.getState();
  if (state.step === 'revealed') stage.saved.add(state.key.id ?? '');
  stage.rotator.saved();
};
/** Closes the window and opens it again: with the pair that the list names, where the user has the new key. */
const reopen = async (stage: Stage) => {
  const state = stage.rotator.getState();
  if (state.step === 'revealed') stage.closed.add(state.key.id ?? '');
  stage.rotator.close();
  stage.on.fail();
  const listed = (await stage.on.client.listKeys()).data.filter(isReadable);
  const pairs = findUnfinished(listed).filter(({ fresh }) => stage.saved.has(fresh.id));
  stage.rotator = startRotator(stage, pairOf(pairs));
  await stage.rotator.read();
};
const closeWhileCreating = async (stage: Stage) => {
  stage.intents++;
  const creating = stage.rotator.create();
  await new Promise((resolve) => setImmediate(resolve));
  stage.rotator.close();
  await finish(creating);
  for (const id of stage.given.values()) if (!stage.saved.has(id)) stage.closed.add(id);
  await reopen(stage);
};

const steps = oneOfSteps<Stage>(
  [20, 'read', ({ rotator }) => finish(rotator.read())],
  [24, 'create', create(1)],
  [4, 'ten clicks', create(10)],
  [16, 'saved', save],
  [12, 'end now', end(() => ({ kind: 'now' }))],
  [8, 'end in an hour', end((now) => ({ kind: 'at', at: new Date(now + hourMs).toISOString() }))],
  [8, 'search', ({ rotator }) => finish(rotator.search())],
  [12, 'revoke the orphans', ({ rotator }) => finish(rotator.revokeOrphans())],
  [4, 'reopen', reopen],
  [4, 'close while creating', closeWhileCreating],
  [4, 'half an hour passes', ({ on }) => on.pass(hourMs / 2)],
  [4, 'two hours pass', ({ on }) => on.pass(2 * hourMs)],
  ...faults.map((fault) => [1, JSON.stringify(fault), ({ on }: Stage) => on.fail({ ...fault })] as const),
);

const tally = createTally();

function invariants({ on, rotator, intents, given, saved, closed }: Stage): void {
  const state = rotator.getState();
  tally.add(state.step);
  const sent = on.bed.sandbox.requests
    .filter(({ method, path }) => method === 'POST' && path === '/api_keys')
    .map(({ body }) => nonceIn(JSON.stringify(body)));
  expect(new Set(sent).size, 'one POST an intent').toBe(sent.length);
  expect(sent.length, 'no POST without an intent').toBeLessThanOrEqual(intents);

  const held =
    state.step === 'revealed' && state.key.isHeld() ? state.key.use((secret) => secret) : undefined;
  const shown = JSON.stringify(state);
  for (const [secret, id] of given) {
    expect(shown.includes(secret), 'no secret in the state').toBe(false);
    expect(held === secret || saved.has(id) || closed.has(id), 'not lost after a 200').toBe(true);
  }
  const usable = on
    .working()
    .filter(({ id }) => id === on.old.id || saved.has(id) || (held && given.get(held) === id));
  expect(usable.length, 'never fewer than one working key').toBeGreaterThan(0);
}

afterAll(() => report('runs of the rotation', runs * seeds.length, tally.write()));

describe('the rotation', () => {
  for (const { name, seed } of seeds)
    it(`behavior: a key works throughout, one POST an intent, no secret lost, with ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
          const real = await createStage();
          try {
            await real.rotator.read();
            await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          } finally {
            vi.useRealTimers();
          }
        }),
        { numRuns: runs, seed },
      );
      for (const step of ['review', 'revealed', 'choosing', 'done', ...(isLong ? ['orphaned'] : [])])
        expect(tally.of(step), step).toBeGreaterThan(0);
    }, 900_000);
});
