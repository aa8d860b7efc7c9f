import type { Hex } from 'viem';
import { readReceipt } from '../chain/receipt.ts';
import type { ChainSource } from '../chain/sources.ts';
import { nextStep, readPosition } from './plan.ts';
import type { Prompts } from './prompts.ts';
import type { Job, Stake, StakeState, Step } from './stake.ts';

/**
 * Looks at the chain while something is out or in doubt. What counts is what the chain shows (the leave is there, the stake is there),
 * so that a transaction which the wallet sped up, and whose hash is another, is seen too.
 */
export type Watcher = {
  /** Begins to look, unless it does. `isOurs`: asked for by this very press, not found after a reload. */
  watch(options?: { isOurs?: boolean }): void;
  stop(): void;
};

type WatcherPorts = {
  source: ChainSource;
  getState(): StakeState;
  batchStatus(stake: Stake, id: Hex): ReturnType<Prompts['batchStatus']>;
  onSettled(job: Job, next: Step | undefined, hash: Hex | undefined, isOurs: boolean): void;
  onReverted(): void;
  onUnknown(): void;
  onSlow(): void;
};

/** Base makes a block every two seconds. */
const pollMs = 2_000;
const slowMs = 60_000;

export function createWatcher(ports: WatcherPorts): Watcher {
  const { source, getState } = ports;
  let current: { isOurs: boolean } | undefined;

  const isOpen = () => getState().phase === 'waiting' || getState().phase === 'unsure';

  const look = async (mine: { isOurs: boolean }) => {
    const seen = getState();
    if (seen.phase !== 'waiting' && seen.phase !== 'unsure') return;
    const { job, step } = seen;
    const id = job.sent.find((sent) => sent.step === step && !sent.isSettled)?.id;
    const fate = id ? await readFate(job.stake, step, id) : undefined;
    const position = await readPosition(source, job.stake.asset, job.stake.address);
    // Stopped, or begun anew, while the chain was asked.
    if (current !== mine || !isOpen()) return;
    const next = nextStep(job.stake, position, job.isBatch);
    // Forward only: an endpoint that is a block behind may still show the state before.
    if (next === undefined || (next === 'stake' && step !== 'stake')) {
      const isOurs = mine.isOurs && getState().phase === 'waiting';
      return ports.onSettled(job, next, fate?.hash, isOurs);
    }
    if (fate?.status === 'reverted') ports.onReverted();
    if (fate?.status === 'unknown') ports.onUnknown();
  };

  const readFate = async (stake: Stake, step: Step, id: Hex) =>
    step === 'batch' ? ports.batchStatus(stake, id) : { status: await readReceipt(source, id), hash: id };

  const loop = async (mine: { isOurs: boolean }) => {
    for (let lookedMs = 0; current === mine && isOpen(); lookedMs += pollMs) {
      // A read that fails says nothing; the next one may.
      await look(mine).catch(() => {});
      if (current !== mine || !isOpen()) break;
      if (lookedMs === slowMs) ports.onSlow();
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    if (current === mine) current = undefined;
  };

  return {
    watch: ({ isOurs = false } = {}) => {
      if (current) {
        current.isOurs ||= isOurs;
        return;
      }
      if (!isOpen()) return;
      current = { isOurs };
      void loop(current);
    },
    stop: () => {
      current = undefined;
    },
  };
}
