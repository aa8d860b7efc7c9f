import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { createTally, isLong, report, seeds } from './runs.ts';
import { createStakerStage, type StakerStage, wishes } from './stakerStage.ts';

const runs = isLong ? 1500 : 120;

const then = (act: (stage: StakerStage) => unknown) => async (stage: StakerStage) => {
  act(stage);
  await stage.settle();
};
const begin = (at: 0 | 1, wish: 0 | 1) =>
  then((stage) => {
    const chosen = wishes[wish];
    if (chosen) stage.begin(at, chosen);
  });

const steps = oneOfSteps<StakerStage>(
  [5, 'stake DIEM', begin(0, 0)],
  [5, 'stake VVV', begin(0, 1)],
  [3, 'stake DIEM in the other tab', begin(1, 0)],
  [2, 'stake VVV in the other tab', begin(1, 1)],
  [1, 'stake in both tabs', then((s) => wishes[0] && [s.begin(0, wishes[0]), s.begin(1, wishes[0])])],
  [6, 'confirm the oldest prompt', then((s) => s.confirm(0))],
  [
    8,
    'confirmed, and in a block',
    async (s) => {
      s.confirm(0);
      await s.settle();
      s.base.mine();
      await s.settle(4_100);
    },
  ],
  [3, 'confirm the second prompt', then((s) => s.confirm(1))],
  [2, 'reject the oldest prompt', then((s) => s.reject(0, 4001))],
  [1, 'a request is open (-32002)', then((s) => s.reject(1, -32002))],
  [1, 'an internal error', then((s) => s.reject(0, -32603))],
  [1, 'the account changed', then((s) => s.reject(0, 4100))],
  [3, 'stop waiting', then((s) => s.tabs[0].staker.stopWaiting())],
  [4, 'go on', then((s) => s.goOn(0))],
  [2, 'go on in the other tab', then((s) => s.goOn(1))],
  [1, 'start over', then((s) => s.startOver(0))],
  [1, 'start over in the other tab', then((s) => s.startOver(1))],
  [2, 'reload', then((s) => s.reload(0))],
  [1, 'reload the other tab', then((s) => s.reload(1))],
  [1, 'close the tab', then((s) => s.replace(0))],
  [1, 'the view goes', then((s) => s.tabs[0].hide())],
  [2, 'the view comes back', then((s) => s.tabs[0].see())],
  [6, 'a block', then((s) => s.base.mine())],
  [
    2,
    'an allowance edited lower',
    then((s) => {
      if (s.base.holding.allowance > 1n) s.base.holding.allowance = 1n;
    }),
  ],
  [5, 'two seconds pass', (s) => s.settle(2_100)],
  [1, 'a minute passes', (s) => s.settle(62_000)],
);

const under = new Set(['asking', 'waiting', 'paused', 'unsure']);

function invariants({ base, wallet, tabs, done, told, forgiven, presses }: StakerStage): void {
  const states = tabs.map(({ staker }) => staker.getState());
  for (const { phase } of states) tally.add(phase);
  expect(states.filter(({ phase }) => under.has(phase)).length, 'one tab at a time').toBeLessThanOrEqual(1);
  expect(wallet.prompts.length, 'no prompt without a press').toBeLessThanOrEqual(2 * presses());
  const shown = JSON.stringify(
    [states, tabs.map(({ storage }) => storage.getItem('zecca.stake'))],
    (_, value) => (typeof value === 'bigint' ? `${value}` : value),
  );
  const over = [...told.keys()].filter((hash) => !shown.includes(hash) && !forgiven.has(hash));
  const pending = over.filter((hash) => base.pool.some((sent) => sent.hash === hash));
  expect(pending, 'what is in no block yet is known somewhere').toEqual([]);
  const staked = { stakeDiem: base.holding.stakedDiem, stakeVvv: base.holding.stakedVvv } as const;
  for (const action of ['stakeDiem', 'stakeVvv'] as const) {
    const claimed = done
      .filter((intent) => intent.action === action)
      .reduce((sum, { amount }) => sum + amount, 0n);
    expect(claimed, 'no more said to be staked than is').toBeLessThanOrEqual(staked[action]);
  }
}

const tally = createTally();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
afterAll(() => report('runs of a stake in two tabs', runs * seeds.length, tally.write()));

describe('a stake in two tabs', () => {
  for (const { name, seed } of seeds)
    it(`behavior: one tab at a time, no prompt without a press, nothing sent is forgotten, with ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
          const real = await createStakerStage();
          try {
            await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          } finally {
            real.end();
          }
        }),
        { numRuns: runs, seed },
      );
      for (const phase of ['asking', 'waiting', 'paused', 'unsure', 'done', 'elsewhere'])
        expect(tally.of(phase), phase).toBeGreaterThan(0);
    }, 900_000);
});
