import type { Hex } from 'viem';
import type { ChainSource } from '../chain/sources.ts';
import { nextStep } from './actions.ts';
import type { StakeCore } from './connected.ts';
import { createFates, type Mined } from './fate.ts';
import { readPosition } from './position.ts';
import { isUnsettled } from './stake.ts';
import type { Ask, Intent, Job, Position, Step } from './types.ts';
import type { BundleFate } from './walletClient.ts';

/**
 * Looks at the chain while something is out or in doubt. What counts is what the chain shows (the
 * allowance, the stake), so that a transaction which the wallet sped up, and whose hash is another,
 * is seen too.
 */
export type Watcher = {
  /** Begins to look, unless it does. `isOurs`: asked for by this very press, not found after a reload. */
  watch(options?: { isOurs?: boolean }): void;
  stop(): void;
};

type WatcherPorts = StakeCore & {
  source: ChainSource;
  onSettled(settled: Settled): void;
};

/** The chain shows the effect of a step. */
export type Settled = {
  job: Job;
  next: Step | undefined;
  position: Position;
  hash: Hex | undefined;
  /** Asked for by this very press, not found after a reload. */
  isOurs: boolean;
};

/** Base makes a block every two seconds. */
const pollMs = 2_000;
const slowMs = 60_000;
/** How many looks show that nothing happened: a refused bundle would be in a block by then. */
const looksForNothing = 3;

type Fate = Omit<BundleFate, 'status'> & Pick<Mined, 'replaced'> & { status: BundleFate['status'] | null };

export function createWatcher(ports: WatcherPorts): Watcher {
  const { source, getState, dispatch } = ports;
  const fates = createFates(source);
  let current: { isOurs: boolean; looks: number } | undefined;

  const isOpen = () => getState().phase === 'waiting' || getState().phase === 'unsure';

  const look = async (mine: NonNullable<typeof current>) => {
    const seen = getState();
    if (seen.phase !== 'waiting' && seen.phase !== 'unsure') return;
    const { job, step } = seen;
    const { before } = job;
    const known = job.asks.filter((each) => each.step === step && isUnsettled(each) && each.id);
    const ask = known.find(({ status }) => status === 'sent') ?? known[0];
    const fate = ask && (await readFate(job.intent, ask));
    const { position, blockNumber } = await readPosition(source, job.intent.address);
    // Stopped, or begun anew, while the chain was asked.
    if (current !== mine || !isOpen() || before === undefined) return;
    const next = nextStep(job.intent, before, position, job.isBatch);
    // Forward only: an endpoint that is a block behind may still show the state before.
    if (next === undefined || (next === job.intent.action && step !== job.intent.action)) {
      const isOurs = mine.isOurs && getState().phase === 'waiting';
      return ports.onSettled({ job, next, position, hash: fate?.hash, isOurs });
    }
    mine.looks += 1;
    if (ask && fate) {
      // Without a block to compare with, an endpoint is given some looks to catch up.
      const isSeen =
        fate.blockNumber === undefined ? mine.looks > looksForNothing : fate.blockNumber <= blockNumber;
      judge(ask, fate, isSeen, position);
    }
    if (mine.looks === looksForNothing) dispatch({ type: 'shownNothing' });
  };

  /** What a request came to that has not had its effect. */
  const judge = ({ key, step, status, id }: Ask, fate: Fate, isSeen: boolean, { allowance }: Position) => {
    if (status === 'open') {
      // The page chose the bundle's id, so the wallet can tell that it took the bundle.
      if (id && (fate.status === 'pending' || fate.status === 'success'))
        dispatch({ type: 'answered', key, step, id });
      return;
    }
    if (fate.status === 'forgotten') return dispatch({ type: 'forgotten', key });
    if (fate.replaced === 'cancelled') return dispatch({ type: 'noEffect', key, problem: 'CANCELLED' });
    if (fate.status === 'reverted') return dispatch({ type: 'reverted', key });
    if (fate.status === 'pending' || fate.status === 'untold' || !isSeen) return;
    if (step === 'approve' && allowance > 0n)
      return dispatch({ type: 'noEffect', key, problem: 'LOWERED', allowed: allowance });
    dispatch({ type: 'noEffect', key, problem: 'NO_EFFECT' });
  };

  const readFate = async (intent: Intent, { step, id }: Ask): Promise<Fate | undefined> => {
    if (!id) return undefined;
    if (step === 'batch')
      return (await ports.connected.walletOf(intent)?.bundleFate(id)) ?? { status: 'untold' };
    return fates.of(id) ?? { status: 'pending' };
  };

  const loop = async (mine: NonNullable<typeof current>) => {
    for (let lookedMs = 0; current === mine && isOpen(); lookedMs += pollMs) {
      // A read that fails says nothing; the next one may.
      await look(mine).catch(() => {});
      if (current !== mine || !isOpen()) break;
      if (lookedMs === slowMs) dispatch({ type: 'slow' });
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    if (current === mine) current = undefined;
  };

  return {
    watch: ({ isOurs = false } = {}) => {
      if (current) {
        current.isOurs ||= isOurs;
        current.looks = 0;
        return;
      }
      if (!isOpen()) return;
      current = { isOurs, looks: 0 };
      void loop(current);
    },
    stop: () => {
      current = undefined;
    },
  };
}
