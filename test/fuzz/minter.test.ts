import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../minterBed.ts';
import type { Fault } from '../sandbox/api/knobs.ts';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { createMinterStage, type MinterStage, tagIn } from './minterStage.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const runs = isLong ? 2000 : 100;
const mintPath = '/api_keys/generate_web3_key';
const post = { method: 'POST', path: mintPath } as const;
const faults: Fault[] = [
  { ...post, drop: true },
  { ...post, drop: true, when: 'after' },
  { ...post, status: 500 },
  { ...post, status: 500, when: 'after' },
  { ...post, truncateAt: 30 },
  { ...post, when: 'after', status: 200, body: '<html>' },
  { ...post, when: 'after', status: 200, body: { data: { id: 'x' } } },
  { ...post, status: 400, body: { error: 'This challenge has already been used' } },
  { ...post, status: 429 },
  { method: 'GET', path: mintPath, status: 500 },
  { method: 'GET', path: mintPath, drop: true },
];

type Act = (stage: MinterStage) => void;
const onTab =
  (at: 0 | 1, act: (minter: MinterStage['tabs'][0]['minter'], stage: MinterStage) => void): Act =>
  (stage) =>
    act(stage.tabs[at].minter, stage);
const mint =
  (clicks: number): Parameters<typeof onTab>[1] =>
  (minter, stage) => {
    stage.intents++;
    for (let click = 0; click < clicks; click++) void minter.mint(read);
  };
const startOver: Parameters<typeof onTab>[1] = (minter, stage) => {
  const state = minter.getState();
  if (state.phase === 'ambiguous') stage.settled.add(state.trace.tag);
  if (state.phase === 'minted') stage.settled.add(state.minted.trace.tag);
  minter.startOver();
};
const askAgain: Parameters<typeof onTab>[1] = (minter, stage) => {
  stage.intents++;
  void minter.askAgain(read);
};

const then =
  (act: (stage: MinterStage) => unknown) =>
  async (stage: MinterStage): Promise<void> => {
    await act(stage);
    await stage.settle();
  };

const setWallet = (mode: MinterStage['wallet']) => (stage: MinterStage) => {
  stage.wallet = mode;
};

const steps = oneOfSteps<MinterStage>(
  [6, 'mint', then(onTab(0, mint(1)))],
  [2, 'ten clicks', then(onTab(0, mint(10)))],
  [2, 'mint in the other tab', then(onTab(1, mint(1)))],
  [1, 'mint in both tabs', then((s) => [onTab(0, mint(1))(s), onTab(1, mint(1))(s)])],
  [1, 'ask again', then(onTab(0, askAgain))],
  [1, 'abandon', then(onTab(0, (minter) => minter.abandon()))],
  [3, 'start over', then(onTab(0, startOver))],
  [1, 'start over in the other tab', then(onTab(1, startOver))],
  [2, 'reload', then((s) => s.reload())],
  [1, 'first account', then((s) => s.accounts[0] && s.on.wallet.switchTo(s.accounts[0]))],
  [1, 'second account', then((s) => s.accounts[1] && s.on.wallet.switchTo(s.accounts[1]))],
  [1, 'disconnect', then((s) => s.on.wallet.disconnect())],
  [2, 'a second passes', then((s) => s.on.pass(1000))],
  [1, 'half a minute passes', then((s) => s.on.pass(31_000))],
  [1, 'the challenge grows old', then((s) => s.on.pass(16 * 60_000))],
  [1, 'the device sleeps', then((s) => s.on.sleep(20 * 60_000))],
  [1, 'wake up', then(onTab(0, (minter) => minter.wakeUp()))],
  ...(['signs', 'signs', 'rejects', 'silent', 'other'] as const).map(
    (mode) => [1, `the wallet: ${mode}`, setWallet(mode)] as const,
  ),
  [2, 'a late answer of the wallet', then((s) => s.late.splice(0).map((answer) => answer()))],
  [1, 'answers are held back', (s) => s.net.hold()],
  [2, 'answers go on', then((s) => s.net.release())],
  ...faults.map((fault) => [1, JSON.stringify(fault), (s: MinterStage) => s.fail({ ...fault })] as const),
);

function invariants({ on, tabs, given, settled, stored, intents }: MinterStage): void {
  const states = tabs.map(({ minter }) => minter.getState());
  for (const { phase } of states) tally.add(phase);
  const sent = on.bed.sandbox.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => tagIn(JSON.stringify(body)));
  expect(new Set(sent).size, 'one POST an intent').toBe(sent.length);
  expect(sent.length, 'no POST without an intent').toBeLessThanOrEqual(intents);

  const held = states.flatMap((state) =>
    state.phase === 'minted' && state.minted.key.isHeld() ? [state.minted.key.use((secret) => secret)] : [],
  );
  expect(new Set(held).size, 'a secret in one place').toBe(held.length);
  const shown = JSON.stringify([states, [...stored]]);
  for (const [secret, tag] of given) {
    expect(shown.includes(secret), 'no secret in a state or a storage').toBe(false);
    const isPosting = states.some((state) => 'trace' in state && state.trace.tag === tag);
    expect(held.includes(secret) || isPosting || settled.has(tag), 'not lost after a 200').toBe(true);
  }
  const named = states.flatMap((state) =>
    'trace' in state ? [state.trace.tag] : state.phase === 'minted' ? [state.minted.trace.tag] : [],
  );
  for (const { description } of on.bed.sandbox.keys()) {
    const tag = tagIn(description);
    expect(named.includes(tag) || settled.has(tag), 'no key that nobody knows of').toBe(true);
  }
}

const tally = createTally();
afterAll(() => report('runs of the mint', runs * seeds.length, tally.write()));

describe('the mint', () => {
  for (const { name, seed } of seeds)
    it(`behavior: one POST an intent, one place for a secret, none lost, with ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
          const real = await createMinterStage();
          try {
            await real.settle();
            await fc.asyncModelRun(() => ({ model: {}, real }), commands);
          } finally {
            real.end();
          }
        }),
        { numRuns: runs, seed },
      );
      for (const phase of ['review', 'signing', 'posting', 'minted', 'refused', 'ambiguous'])
        expect(tally.of(phase), phase).toBeGreaterThan(0);
    }, 900_000);
});
