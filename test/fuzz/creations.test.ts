import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { reduceCreations } from '../../src/creation/creation.ts';
import type { Creations } from '../../src/creation/creations.ts';
import { createCreationJournal } from '../../src/creation/journal.ts';
import { type Ending, reduceRotation } from '../../src/keys/rotation.ts';
import { createRotator, type Rotator } from '../../src/keys/rotator.ts';
import { createPace } from '../../src/kit/pace.ts';
import type { OpenSession, SessionState } from '../../src/session/session.ts';
import type { KeyClient } from '../../src/venice/keyClient.ts';
import { isReadable } from '../../src/venice/reading.ts';
import { createTag, findUnfinished } from '../../src/venice/tags.ts';
import { createMemoryStorage } from '../browserParts.ts';
import { createTestCreations } from '../creationBed.ts';
import { createRotatorBed, finish, type RotatorBed } from '../rotatorBed.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { tagIn } from './minterStage.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const runs = isLong ? 1500 : 100;
const hourMs = 60 * 60_000;

type Reducers = { creations: typeof reduceCreations; rotation: typeof reduceRotation };
const sound: Reducers = { creations: reduceCreations, rotation: reduceRotation };

/**
 * A page that rotates one key and creates others, in a session that locks and opens again, in a tab
 * that is loaded again.
 */
type Stage = {
  reducers: Reducers;
  on: RotatorBed;
  client: KeyClient;
  session: ReturnType<typeof createStageSession>;
  storage: Storage;
  newKeys: Creations;
  rotator: Rotator;
  intents: number;
  /** Secrets that the page was given, with their ids. */
  given: Map<string, string>;
  /** Ids of keys that the user saved, and of those on screen when the page was loaded again. */
  saved: Set<string>;
  reloaded: Set<string>;
  /** Tags that the user was told of and has dismissed. */
  dismissed: Set<string>;
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
const faults: readonly Fault[] = [
  ...methods.flatMap((method) => kinds.map((kind) => ({ method, path: '/api_keys', ...kind }))),
];

/** A session that is locked and opened by hand, for the account at hand or for another one. */
function createStageSession(client: KeyClient, ofAnother: KeyClient) {
  const listeners = new Set<() => void>();
  const open = (id: string, isAnother = false) => {
    const address = `0x${(isAnother ? '1f' : '0f').repeat(20)}`;
    return { status: 'open', id, isAdmin: 'yes', address } as unknown as OpenSession;
  };
  let state: SessionState = open('s0');
  let current = client;
  const set = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  let visits = 0;
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    client: () => current,
    isAnother: () => current !== client,
    lock: () => set({ status: 'locked', reason: 'idle' }),
    unlock: (isAnother = false) => {
      current = isAnother ? ofAnother : client;
      set(open(`s${++visits}`, isAnother));
    },
  };
}

type Parts = Pick<Stage, 'on' | 'client' | 'newKeys' | 'reducers'>;

function createRotatorOf({ on, client, newKeys, reducers }: Parts, pair?: Pair) {
  const creations = createPace({ most: 20, windowMs: 60_000 });
  const ports = { client, newKeys, keyId: on.old.id, creations, unfinished: pair };
  return createRotator(ports, reducers.rotation);
}

type Pair = ReturnType<typeof pairOf>;

function pairOf([pair]: ReturnType<typeof findUnfinished>) {
  if (!pair) return undefined;
  const { id, last6Chars = '' } = pair.fresh;
  return { old: pair.old, fresh: { id, last6: last6Chars } };
}

/** A life of the page: what came before is what the tab's storage holds. */
function load({ session, storage, reducers }: Pick<Stage, 'session' | 'storage' | 'reducers'>): Creations {
  const journal = createCreationJournal(() => storage);
  const newKeys = createTestCreations({ session, journal }, reducers.creations);
  newKeys.start();
  return newKeys;
}

async function createStage(reducers: Reducers): Promise<Stage> {
  const on = await createRotatorBed();
  const another = await on.bed.mintKey(on.bed.wallet(), { apiKeyType: 'ADMIN' });
  on.bed.sandbox.requests.length = 0;
  const client: KeyClient = {
    ...on.client,
    createKey: async (body, call) => {
      const made = await on.client.createKey(body, call);
      stage.given.set(made.apiKey, made.id ?? '');
      return made;
    },
  };
  const storage = createMemoryStorage();
  const session = createStageSession(client, on.clientOf(another.apiKey));
  const newKeys = load({ session, storage, reducers });
  const stage: Stage = {
    reducers,
    on,
    client,
    session,
    storage,
    newKeys,
    rotator: createRotatorOf({ on, client, newKeys, reducers }),
    intents: 0,
    given: new Map(),
    saved: new Set(),
    reloaded: new Set(),
    dismissed: new Set(),
  };
  return stage;
}

/** What asks for a key is of the account whose session is open. */
const askAsOwner = ({ session }: Stage) => {
  if (session.isAnother()) session.unlock();
};
const rotate = (presses: number) => async (stage: Stage) => {
  askAsOwner(stage);
  stage.intents++;
  const acts = Array.from({ length: presses }, () => stage.rotator.create('left'));
  await finish(Promise.all(acts).then(() => {}));
};
const create = async (stage: Stage) => {
  askAsOwner(stage);
  const { client, newKeys } = stage;
  const tag = createTag();
  const body = { apiKeyType: 'INFERENCE', description: `other #${tag}` } as const;
  await finish(newKeys.create({ client, body, tag }).then(() => {}));
};
const createAndLock = async (stage: Stage) => {
  stage.intents++;
  const creating = create(stage);
  stage.session.lock();
  await creating;
};
const createAndDismiss = async (stage: Stage) => {
  stage.intents++;
  const creating = create(stage);
  dismiss(stage);
  await creating;
};
const lost: Fault = { method: 'POST', path: '/api_keys', when: 'after', drop: true };
const unreadable: Fault = { method: 'GET', path: '/api_keys', status: 200, body: { data: [{}] } };
/** A response is lost, and so much else goes wrong that nobody may say what became of the key. */
const loseInAPart = (stage: Stage) => {
  stage.intents++;
  stage.on.fail(lost, unreadable);
  return create(stage);
};
const loseAndSwitch = async (stage: Stage) => {
  stage.on.fail(lost);
  await createAndLock(stage);
  stage.on.pass(hourMs / 2);
  stage.session.unlock(true);
};
const failToRevoke = async (stage: Stage) => {
  stage.on.fail({ method: 'DELETE', status: 429 });
  await revokeLost(stage);
};
const loseRotation = async (stage: Stage) => {
  stage.on.fail(lost);
  await rotate(1)(stage);
  await finish(stage.rotator.end({ kind: 'now' }));
};
const end = (ending: (now: number) => Ending) => (stage: Stage) =>
  finish(stage.rotator.end(ending(Date.now())));
const save = ({ newKeys, saved }: Stage) => {
  for (const creation of newKeys.getState())
    if (creation.step === 'made') {
      saved.add(creation.key.id ?? '');
      newKeys.leave(creation.trace.tag);
    }
};
const dismiss = ({ newKeys, dismissed }: Stage) => {
  for (const { step, trace } of newKeys.getState())
    if (step !== 'made') {
      newKeys.leave(trace.tag);
      if (!newKeys.getState().some((each) => each.trace === trace)) dismissed.add(trace.tag);
    }
};
const lookAgain = async ({ newKeys }: Stage) => {
  for (const { trace } of newKeys.getState()) await finish(newKeys.search(trace.tag));
};
const revokeLost = async ({ newKeys }: Stage) => {
  for (const { trace } of newKeys.getState()) await finish(newKeys.revoke(trace.tag));
};
/** Opens the rotation anew: with the pair that the list names, where the user has the new key. */
const reopen = async (stage: Stage) => {
  stage.on.fail();
  const listed = (await stage.on.client.listKeys()).data.filter(isReadable);
  const pairs = findUnfinished(listed).filter(({ fresh }) => stage.saved.has(fresh.id));
  stage.rotator = createRotatorOf(stage, pairOf(pairs));
  await stage.rotator.read();
};
const reload = async (stage: Stage) => {
  for (const creation of stage.newKeys.getState())
    if (creation.step === 'made') stage.reloaded.add(creation.key.id ?? '');
  stage.newKeys = load(stage);
  await reopen(stage);
};

const steps = oneOfSteps<Stage>(
  [20, 'read', ({ rotator }) => finish(rotator.read())],
  [24, 'rotate', rotate(1)],
  [4, 'ten presses', rotate(10)],
  [
    6,
    'create',
    async (stage) => {
      stage.intents++;
      await create(stage);
    },
  ],
  [4, 'create, and the session locks', createAndLock],
  [
    6,
    'a lost response, and the session locks',
    (stage) => {
      stage.on.fail(lost);
      return createAndLock(stage);
    },
  ],
  [6, 'a lost response, and a list with an unreadable row', loseInAPart],
  [4, 'a lost response, half an hour, and another account', loseAndSwitch],
  [6, 'a revocation that is refused', failToRevoke],
  [8, 'a rotation whose response is lost, and its end', loseRotation],
  [16, 'save', save],
  [12, 'end now', end(() => ({ kind: 'now' }))],
  [8, 'end in an hour', end((now) => ({ kind: 'at', at: new Date(now + hourMs).toISOString() }))],
  [8, 'look again', lookAgain],
  [12, 'revoke what was found', revokeLost],
  [4, 'dismiss', dismiss],
  [6, 'lock', ({ session }) => session.lock()],
  [8, 'unlock', ({ session }) => session.unlock()],
  [4, 'unlock another account', ({ session }) => session.unlock(true)],
  [4, 'create, and all is dismissed meanwhile', createAndDismiss],
  [4, 'reopen', reopen],
  [4, 'reload', reload],
  [6, 'ten seconds pass', ({ on }) => on.pass(10_000)],
  [4, 'half an hour passes', ({ on }) => on.pass(hourMs / 2)],
  [4, 'two hours pass', ({ on }) => on.pass(2 * hourMs)],
  ...faults.map((fault) => [1, JSON.stringify(fault), ({ on }: Stage) => on.fail({ ...fault })] as const),
);

const tally = createTally();

function invariants(stage: Stage): void {
  const { on, rotator, newKeys, storage, intents, given, saved, reloaded, dismissed } = stage;
  const open = newKeys.getState();
  tally.add(rotator.getState().step);
  for (const { step } of open) tally.add(step);
  const sent = on.bed.sandbox.requests
    .filter(({ method, path }) => method === 'POST' && path === '/api_keys')
    .map(({ body }) => tagIn(JSON.stringify(body)));
  expect(new Set(sent).size, 'one POST an intent').toBe(sent.length);
  expect(sent.length, 'no POST without an intent').toBeLessThanOrEqual(intents);

  const held = new Map(
    open.flatMap((each) => (each.step === 'made' ? [[each.key.use((secret) => secret), each.key.id]] : [])),
  );
  const shown = JSON.stringify([open, rotator.getState(), storage.getItem('zecca.creations')]);
  for (const [secret, id] of given) {
    expect(shown.includes(secret), 'no secret in a state or a storage').toBe(false);
    expect(held.has(secret) || saved.has(id) || reloaded.has(id), 'on screen until it is saved').toBe(true);
  }
  const told = new Set([...open.map(({ trace }) => trace.tag), ...dismissed]);
  for (const { id, description, revoked } of on.bed.sandbox.keys()) {
    const tag = sent.find((each) => description.endsWith(`#${each}`));
    if (tag === undefined || revoked || saved.has(id) || reloaded.has(id)) continue;
    expect(told.has(tag), 'no key that nobody knows of').toBe(true);
    const isAbsent = open.some(({ step, trace }) => step === 'absent' && trace.tag === tag);
    expect(isAbsent, '“No key was made” of a key that was made').toBe(false);
  }
  const usable = on
    .working()
    .filter(({ id }) => id === on.old.id || saved.has(id) || [...held.values()].includes(id));
  expect(usable.length, 'never fewer than one working key').toBeGreaterThan(0);
}

const walk = (reducers: Reducers, seed: number, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
      const real = await createStage(reducers);
      await real.rotator.read();
      await fc.asyncModelRun(() => ({ model: {}, real }), commands);
    }),
    { numRuns, seed },
  );

afterAll(() => report('runs of creations and a rotation', runs * seeds.length, tally.write()));

describe('creations and a rotation', () => {
  for (const { name, seed } of seeds)
    it(`behavior: a key works throughout, one POST an intent, no key lost or untold, with ${name}`, async () => {
      await walk(sound, seed, runs);
      const reached = ['review', 'saving', 'choosing', 'done', 'made', 'lost', 'searching', 'found'];
      for (const step of [...reached, ...(isLong ? ['absent', 'unknown', 'refused'] : [])])
        expect(tally.of(step), step).toBeGreaterThan(0);
    }, 900_000);

  const mutants: Record<string, Partial<Reducers>> = {
    'takes what it could not read for absent': {
      creations: (all, event) =>
        event.type === 'searched' && event.search.kind === 'unknown'
          ? reduceCreations(all, { ...event, search: { kind: 'absent' } })
          : reduceCreations(all, event),
    },
    'takes the list of another account for its own': {
      creations: (all, event) =>
        reduceCreations(all, event.type === 'searched' ? { ...event, isOwn: true } : event),
    },
    'drops a creation whose response was lost': {
      creations: (all, event) =>
        event.type === 'lost'
          ? all.filter(({ trace }) => trace.tag !== event.tag)
          : reduceCreations(all, event),
    },
    'drops a creation while its request is out': {
      creations: (all, event) =>
        event.type === 'left'
          ? all.filter(({ trace }) => trace.tag !== event.tag)
          : reduceCreations(all, event),
    },
    'drops a lost key whose revocation failed': {
      creations: (all, event) =>
        reduceCreations(all, event.type === 'revoked' ? { ...event, outcome: { kind: 'revoked' } } : event),
    },
    'drops the key before when another one is made': {
      creations: (all, event) =>
        reduceCreations(event.type === 'made' ? all.filter(({ step }) => step !== 'made') : all, event),
    },
    'ends the old key before the new one is saved': {
      rotation: (state, event) => {
        const next = reduceRotation(state, event);
        return next.step === 'saving' ? { ...next, step: 'choosing' } : next;
      },
    },
    'ends the old key though the new one was lost': {
      rotation: (state, event) =>
        state.step === 'creating' && event.type === 'createLost'
          ? { step: 'choosing', old: state.old, fresh: { id: undefined, last6: '' } }
          : reduceRotation(state, event),
    },
  };
  it.each(Object.entries(mutants))(
    'error: a reducer that %s is caught',
    async (_, mutant) => {
      await expect(walk({ ...sound, ...mutant }, seeds[0]?.seed ?? 0, 120)).rejects.toThrow();
    },
    120_000,
  );
});
