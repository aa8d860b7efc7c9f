import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BulkState, planBulk, reduceBulk } from '../../src/jobs/bulk.ts';
import type { BulkChange } from '../../src/jobs/bulkPlan.ts';
import { type BulkRunner, createBulkRunner } from '../../src/jobs/bulkRunner.ts';
import { reduceHistory } from '../../src/jobs/history.ts';
import { createHistoryWalk, type HistoryWalk } from '../../src/jobs/historyWalk.ts';
import type { UsageEntry } from '../../src/venice/billing.ts';
import { createVenice } from '../../src/venice/client.ts';
import { createKeyLister } from '../../src/venice/listAllKeys.ts';
import { isReadable } from '../../src/venice/reading.ts';
import { noon } from '../noon.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { createTestbed, type Testbed } from '../sandbox/api/testbed.ts';
import { sandboxFetch } from '../sandboxFetch.ts';
import { gate, oneOfSteps, runsOfSteps, type Step, settle } from './commands.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

// Long work, which goes on while its user stops it, while the session locks and while calls fail.

const runs = isLong ? 1000 : 30;
const mutantRuns = 150;
const tally = createTally();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: noon });
});
afterEach(() => vi.useRealTimers());
afterAll(() => report('runs of each long work', runs * seeds.length, tally.write()));

type Net = ReturnType<typeof gate>;
type Common = {
  bed: Testbed;
  net: Net;
  /** After a stop or a lock nothing is to be sent. */
  isQuiet: boolean;
  wrong: string[];
};

/** An ADMIN key and a client with it, which tells of each call before it leaves. */
async function createAdmin(
  watch: (method: string, url: string) => void,
  alter: (answer: Response) => Response | Promise<Response> = (answer) => answer,
) {
  const bed = await createTestbed();
  const account = bed.wallet();
  const { apiKey, id } = await bed.mintKey(account, { apiKeyType: 'ADMIN' });
  const inner = sandboxFetch(bed.sandbox);
  const net = gate(
    async (input, init) => {
      watch(init?.method ?? 'GET', String(input));
      return alter(await inner(input, init));
    },
    () => {},
  );
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: net.fetch });
  return { bed, account, id, net, client: venice.withKey(() => apiKey) };
}

const calm =
  <S extends Common>(act: (stage: S) => unknown): Step<S>['act'] =>
  async (stage) => {
    await act(stage);
    await settle(stage.net.isBusy);
  };

const pass = (ms: number) => calm(() => vi.advanceTimersByTimeAsync(ms));

const sharedSteps = <S extends Common>() =>
  [
    [2, 'responses are held back', ({ net }: S) => net.hold()],
    [4, 'responses go on', calm<S>(({ net }) => net.release())],
    [2, '31 seconds pass', pass(31_000) as Step<S>['act']],
  ] as const;

const fault = <S extends Common>(weight: number, ...faults: Fault[]) =>
  [
    weight,
    JSON.stringify(faults),
    ({ bed }: S) => bed.sandbox.set({ faults: faults.map((each) => ({ ...each })) }),
  ] as const;

describe('a bulk change', () => {
  type Stage = Common & {
    runner: BulkRunner;
    change: BulkChange;
    /** Ids that were done when the work came to rest. */
    settled: Set<string>;
  };
  type Reduce = typeof reduceBulk;

  const changes: BulkChange[] = [
    { kind: 'revoke' },
    { kind: 'limits', usd: 7, diem: null, limitPeriod: 'MONTH' },
  ];

  const createStage = async (reduce: Reduce, change: BulkChange): Promise<Stage> => {
    let stage: Stage | undefined;
    const { bed, account, id, net, client } = await createAdmin((method, url) => {
      if (!stage) return;
      if (stage.isQuiet && (method !== 'GET' || stage.runner.getState().step !== 'checking'))
        stage.wrong.push(`${method} after a stop or a lock`);
      const again = method === 'GET' ? [] : [...stage.settled].filter((done) => url.includes(done));
      if (again.length > 0) stage.wrong.push(`${method} of a key that was done`);
    });
    for (const description of ['a', 'b', 'c', 'd'])
      await bed.mintKey(account, { apiKeyType: 'INFERENCE', description });
    const keys = (await client.listKeys()).data.filter(isReadable);
    const runner = createBulkRunner(
      { client, list: createKeyLister(client) },
      planBulk(keys, change, [id]),
      reduce,
    );
    stage = { bed, net, runner, change, isQuiet: false, wrong: [], settled: new Set() };
    return stage;
  };

  const isRunning = ({ runner }: Stage) =>
    ['running', 'stopping', 'checking'].includes(runner.getState().step);

  const wasLocked = (state: BulkState) => state.step === 'ended' && state.stop?.by === 'lock';

  function run(stage: Stage): void {
    if (isRunning(stage) || wasLocked(stage.runner.getState())) return;
    stage.isQuiet = false;
    void stage.runner.run();
  }

  const steps = oneOfSteps<Stage>(
    [6, 'run', calm(run)],
    [
      4,
      'run while responses are held back',
      calm((stage) => {
        stage.net.hold();
        run(stage);
      }),
    ],
    [
      2,
      'stop',
      calm((stage) => {
        stage.isQuiet ||= stage.runner.getState().step === 'running';
        stage.runner.stop();
      }),
    ],
    [
      2,
      'lock',
      calm((stage) => {
        stage.isQuiet ||= isRunning(stage);
        stage.runner.lock();
      }),
    ],
    ...sharedSteps<Stage>(),
    fault(1, { method: 'DELETE', drop: true, when: 'after' }),
    fault(
      2,
      { method: 'DELETE', drop: true, when: 'after' },
      { method: 'GET', path: '/api_keys', status: 500 },
    ),
    fault(1, { method: 'PATCH', drop: true, when: 'after' }),
    fault(1, { path: '/api_keys', status: 429 }),
    fault(1, { method: 'DELETE', status: 401 }),
    fault(2, { method: 'DELETE', status: 200, body: { success: true } }),
    fault(1, { method: 'GET', path: '/api_keys', times: 3, status: 500 }),
  );

  function invariants(stage: Stage): void {
    const { runner, bed, change } = stage;
    const state = runner.getState();
    tally.add(`bulk ${state.step}`);
    expect(stage.wrong, 'nothing sent that was not to be').toEqual([]);
    if (state.step !== 'ended') return;
    expect(stage.net.isBusy(), 'nothing out at the end').toBe(false);
    const isChecked = !state.unchecked && (!state.stop || state.stop.by === 'user');
    for (const { key, status } of state.items) {
      const stored = bed.sandbox.keys().find(({ id }) => id === key.id);
      const isChanged = change.kind === 'revoke' ? stored?.revoked : stored?.consumptionLimit?.usd === 7;
      if (status.kind === 'done' && isChecked) expect(isChanged, 'done is done').toBe(true);
      if (status.kind === 'waiting' || status.kind === 'failed')
        expect(isChanged ?? false, `${status.kind} is not changed`).toBe(false);
    }
    const done = state.items.filter(({ status }) => status.kind === 'done');
    stage.settled = new Set(done.map(({ key }) => key.id));
  }

  const walk = (reduce: Reduce, seed: number, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...changes),
        runsOfSteps(steps, invariants),
        async (change, commands) => {
          vi.setSystemTime(noon);
          const real = await createStage(reduce, change);
          await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          real.net.release();
          await settle(real.net.isBusy);
        },
      ),
      { numRuns, seed, endOnFailure: numRuns === mutantRuns },
    );

  for (const { name, seed } of seeds)
    it(`behavior: sends nothing after a stop or a lock, and says what became of each key, with ${name}`, async () => {
      await walk(reduceBulk, seed, runs);
      for (const step of ['planned', 'running', 'stopping', 'ended'])
        expect(tally.of(`bulk ${step}`), step).toBeGreaterThan(0);
    }, 900_000);

  const mutants: Record<string, Reduce> = {
    'goes on after a lock': (state, event) => (event.type === 'locked' ? state : reduceBulk(state, event)),
    'goes on after a stop': (state, event) =>
      event.type === 'stopRequested' ? state : reduceBulk(state, event),
    'does all of it again': (state, event) =>
      reduceBulk(
        event.type === 'runRequested'
          ? {
              ...state,
              items: state.items.map((item) =>
                item.status.kind === 'done' ? { ...item, status: { kind: 'waiting' } } : item,
              ),
            }
          : state,
        event,
      ),
    'believes a response that the list does not bear out': (state, event) =>
      state.step === 'checking' && event.type === 'listed'
        ? { step: 'ended', items: state.items }
        : reduceBulk(state, event),
    'takes a lost response for a failure': (state, event) => {
      const next = reduceBulk(state, event);
      const items = next.items.map((item) =>
        item.status.kind === 'unknown' ? { ...item, status: { kind: 'failed' as const } } : item,
      );
      return event.type === 'itemFailed' ? { ...next, items } : next;
    },
  };
  it.each(Object.entries(mutants))(
    'error: a reducer that %s is caught',
    async (_, mutant) => {
      await expect(walk(mutant, seeds[0]?.seed ?? 0, mutantRuns)).rejects.toThrow();
    },
    120_000,
  );
});

describe('the reading of the history', () => {
  type Stage = Common & {
    walk: HistoryWalk;
    all: readonly UsageEntry[];
    /** How many rows were read at most. */
    most: number;
    /** Whether the next page names a place that was named before. */
    isCircle: boolean;
  };
  type Reduce = typeof reduceHistory;
  const range = { from: noon - 90 * 86_400_000, to: noon };

  const createStage = async (reduce: Reduce): Promise<Stage> => {
    let stage: Stage | undefined;
    const { bed, account, net, client } = await createAdmin(
      (method) => {
        if (stage?.isQuiet) stage.wrong.push(`${method} after a stop or a lock`);
      },
      (answer) => (stage?.isCircle ? repeat(answer) : answer),
    );
    const repeat = async (answer: Response) => {
      const nextCursor = stage?.walk.getState().cursor;
      if (!answer.ok || !stage || nextCursor === undefined) return answer;
      stage.isCircle = false;
      return Response.json({ ...(await answer.json()), nextCursor });
    };
    bed.sandbox.grant(account.address, { usageRows: 60 });
    const { data } = await client.getUsageHistory({
      startTimestamp: new Date(range.from).toISOString(),
      endTimestamp: new Date(range.to).toISOString(),
      pageSize: 1000,
    });
    const walk = createHistoryWalk(client, range, { pageSize: 10, reduce });
    const all = data.filter(isReadable);
    stage = { bed, net, walk, all, most: 0, isCircle: false, isQuiet: false, wrong: [] };
    return stage;
  };

  function read(stage: Stage): void {
    stage.isQuiet = stage.walk.getState().step === 'locked';
    void stage.walk.run();
  }

  const steps = oneOfSteps<Stage>(
    [6, 'read', calm(read)],
    [
      4,
      'read while responses are held back',
      calm((stage) => {
        stage.net.hold();
        read(stage);
      }),
    ],
    [
      2,
      'stop',
      calm((stage) => {
        stage.isQuiet = true;
        stage.walk.stop();
      }),
    ],
    [
      1,
      'lock',
      calm((stage) => {
        stage.isQuiet = true;
        stage.walk.lock();
      }),
    ],
    ...sharedSteps<Stage>(),
    [
      2,
      'a place comes again',
      (stage) => {
        stage.isCircle = true;
      },
    ],
    fault(2, { path: '/billing', status: 503 }),
    fault(1, { path: '/billing', drop: true, when: 'after' }),
    fault(1, { path: '/billing', when: 'after', truncateAt: 20 }),
    fault(1, { path: '/billing', status: 200, body: '<html>' }),
  );

  function invariants(stage: Stage): void {
    const { entries, step } = stage.walk.getState();
    tally.add(`history ${step}`);
    expect(stage.wrong, 'nothing sent that was not to be').toEqual([]);
    if (step === 'locked') {
      expect(entries, 'nothing is kept').toEqual([]);
      return;
    }
    expect(entries, 'each row once, in order').toEqual(stage.all.slice(0, entries.length));
    expect(entries.length, 'nothing is lost').toBeGreaterThanOrEqual(stage.most);
    stage.most = entries.length;
    if (step === 'done') expect(entries, 'done is all of it').toHaveLength(stage.all.length);
  }

  const walk = (reduce: Reduce, seed: number, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
        vi.setSystemTime(noon);
        const real = await createStage(reduce);
        await fc.asyncModelRun(() => ({ model: {}, real }), commands);
        real.walk.lock();
        real.net.release();
        await settle(real.net.isBusy);
      }),
      { numRuns, seed, endOnFailure: numRuns === mutantRuns },
    );

  for (const { name, seed } of seeds)
    it(`behavior: keeps each row once, and none after a lock, with ${name}`, async () => {
      await walk(reduceHistory, seed, runs);
      for (const step of ['ready', 'reading', 'stopped', 'failed', 'done', 'locked'])
        expect(tally.of(`history ${step}`), step).toBeGreaterThan(0);
    }, 900_000);

  const mutants: Record<string, Reduce> = {
    'keeps what was read after a lock': (state, event) =>
      event.type === 'locked' ? { ...state, step: 'locked' } : reduceHistory(state, event),
    'drops what was read when a page fails': (state, event) =>
      reduceHistory(event.type === 'pageFailed' ? { ...state, entries: [] } : state, event),
    'calls itself done when a page fails': (state, event) =>
      event.type === 'pageFailed' ? { ...state, step: 'done' } : reduceHistory(state, event),
    'begins anew and keeps the rows': (state, event) =>
      reduceHistory(event.type === 'readRequested' ? { ...state, cursor: undefined } : state, event),
    'follows a place that comes again': (state, event) =>
      reduceHistory(event.type === 'pageRead' ? { ...state, seen: new Set() } : state, event),
  };
  it.each(Object.entries(mutants))(
    'error: a reducer that %s is caught',
    async (_, mutant) => {
      await expect(walk(mutant, seeds[0]?.seed ?? 0, mutantRuns)).rejects.toThrow();
    },
    120_000,
  );
});
