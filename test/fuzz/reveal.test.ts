import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createUuid } from '../../src/kit/createUuid.ts';
import { type HeldKey, holdKey } from '../../src/session/heldKey.ts';
import { createReveal, type Reveal, shownMs } from '../../src/session/reveal.ts';
import { oneOfSteps, runsOfSteps } from './commands.ts';
import { createTally, isLong, report, seeds } from './runs.ts';

const runs = isLong ? 4000 : 200;
const minuteMs = 60_000;

type Stage = {
  secret: string;
  key: HeldKey;
  reveal: Reveal;
  node: { textContent: string };
  detach: () => void;
  /** When the key came on screen, by the monotonic clock; undefined while it is not there. */
  shownAt: number | undefined;
  isLeft: boolean;
};

function createStage(): Stage {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') });
  const secret = `VENICE_INFERENCE_KEY_${createUuid()}`;
  const key = holdKey(secret, { apiKeyType: 'INFERENCE' });
  const reveal = createReveal(key);
  const node = { textContent: '' };
  return { secret, key, reveal, node, detach: reveal.attach(node), shownAt: undefined, isLeft: false };
}

const steps = oneOfSteps<Stage>(
  [6, 'show', ({ reveal }) => reveal.show()],
  [2, 'hide', ({ reveal }) => reveal.hide()],
  [4, 'a second passes', () => void vi.advanceTimersByTime(1000)],
  [2, 'twenty seconds pass', () => void vi.advanceTimersByTime(20_000)],
  [1, 'a minute passes', () => void vi.advanceTimersByTime(minuteMs)],
  [2, 'the clock is set back an hour', () => void vi.setSystemTime(Date.now() - 60 * minuteMs)],
  [1, 'the clock is put forward an hour', () => void vi.setSystemTime(Date.now() + 60 * minuteMs)],
  [
    1,
    'the view goes and comes',
    (stage) => {
      stage.detach();
      stage.detach = stage.reveal.attach(stage.node);
    },
  ],
  [1, 'its holder forgets the key', ({ key }) => key.forget()],
  [
    1,
    'the page is left',
    (stage) => {
      stage.reveal.leave();
      stage.isLeft = true;
    },
  ],
);

const tally = createTally();

function invariants(stage: Stage): void {
  const { secret, reveal, node, key, isLeft } = stage;
  const state = reveal.getState();
  tally.add(state.phase);
  const isShown = node.textContent.includes(secret);
  expect(JSON.stringify(state)).not.toContain(secret);
  if (isShown) stage.shownAt ??= performance.now();
  else stage.shownAt = undefined;
  if (stage.shownAt !== undefined)
    expect(performance.now() - stage.shownAt, 'thirty seconds at most').toBeLessThan(shownMs);
  if (isShown) expect(state.phase, 'what is on screen is said to be').toBe('shown');
  if (state.phase === 'shown') expect(state.secondsLeft).toBeGreaterThan(0);
  if (!isLeft) return;
  expect({ isShown, isHeld: key.isHeld(), phase: state.phase }, 'left: nothing is left').toEqual({
    isShown: false,
    isHeld: false,
    phase: 'gone',
  });
}

afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => report('runs of the reveal', runs * seeds.length, tally.write()));

describe('the reveal', () => {
  for (const { name, seed } of seeds)
    it(`behavior: on screen for 30 seconds at most, and never once the page is left, with ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(runsOfSteps(steps, invariants), async (commands) => {
          await fc.asyncModelRun(() => ({ model: {}, real: createStage() }), commands);
        }),
        { numRuns: runs, seed },
      );
      for (const phase of ['masked', 'shown', 'gone']) expect(tally.of(phase), phase).toBeGreaterThan(0);
    }, 900_000);
});
