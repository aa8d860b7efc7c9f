import type { StakeCore } from './connected.ts';
import { isFree } from './stake.ts';
import type { Action } from './types.ts';

/** What a user asks for. Base units; `minOut` is the least DIEM accepted for a lock. */
export type Wish = { action: Action; amount: bigint; minOut?: bigint; isBatch?: boolean };

/** What a user presses. Each does nothing outside the phases that it belongs to. */
export type Presses = {
  /** One intent of the user: the prompts that it takes, one after the other. */
  begin(wish: Wish): Promise<void>;
  /**
   * The same intent again, only by a press: with the amount that the wallet allowed, or by two
   * plain prompts.
   */
  goOn(change?: { amount?: bigint; isBatch?: boolean }): Promise<void>;
  /** Stops waiting for a wallet that shows no response; a late one still counts. */
  stopWaiting(): void;
  /** Forgets the intent. What the wallet has sent stays sent, and what it still sends is shown. */
  startOver(): void;
};

type PressPorts = StakeCore & {
  attempt: { run(): Promise<void>; stop(): void };
  watcher: { watch(): void; stop(): void };
  read(): void;
};

export function createPresses({
  getState,
  dispatch,
  connected,
  attempt,
  watcher,
  read,
}: PressPorts): Presses {
  return {
    begin: async ({ action, amount, minOut = 0n, isBatch }) => {
      const account = connected.account();
      const state = getState();
      if (state.phase !== 'choice' || !account) return;
      const mayBatch = action === 'stakeVvv' && state.offer.batching !== 'no';
      const intent = { action, address: account.address, amount, minOut };
      dispatch({ type: 'begun', intent, isBatch: isBatch ?? mayBatch });
      await attempt.run();
    },
    goOn: async (change = {}) => {
      const { phase } = getState();
      if (phase !== 'paused' && phase !== 'unsure') return;
      dispatch({ type: 'wentOn', ...change });
      await attempt.run();
    },
    stopWaiting: () => {
      const state = getState();
      if (state.phase !== 'asking') return;
      dispatch({ type: 'lost', key: state.key, problem: 'NO_ANSWER' });
      watcher.watch();
    },
    startOver: () => {
      if (isFree(getState())) return;
      attempt.stop();
      watcher.stop();
      read();
    },
  };
}
