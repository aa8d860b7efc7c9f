import type { Address } from 'viem';
import { resumeState, type StakeEntry, type StakeJournal } from './journal.ts';
import { createQueue } from './queue.ts';
import { isFree } from './stake.ts';
import type { Tabs } from './tabs.ts';
import type { StakeEvent, StakeState } from './types.ts';

type TurnPorts = {
  tabs: Tabs;
  journal: StakeJournal;
  getState(): StakeState;
  dispatch(event: StakeEvent): void;
  account(): Address | undefined;
  isSeen(): boolean;
  read(): void;
  watch(): void;
};

/** A page that keeps the account for this one gives it back within that time. */
const giveBackMs = 500;

/** Whose turn it is: this tab's, or that of another which has something under way for the same account. */
export function createTurn({ tabs, journal, getState, dispatch, ...ports }: TurnPorts) {
  const queue = createQueue(tabs);
  let isTakingUp = false;

  const resume = (state: Extract<StakeEvent, { type: 'resumed' }>['state']) => {
    dispatch({ type: 'resumed', state });
    ports.watch();
  };

  /** Shows what the other tab has under way, and takes it up where that tab dies. */
  const stepAside = async (address: Address, entry?: StakeEntry) => {
    dispatch({ type: 'taken', seen: entry && resumeState(entry) });
    if (queue.address() || !(await queue.wait(address))) return;
    const state = getState();
    if (state.phase === 'elsewhere' && state.seen && ports.isSeen()) return resume(state.seen);
    tabs.release();
    // The journal keeps what was seen for the next view.
    if (state.phase === 'elsewhere') ports.read();
  };

  /** Looks at the chain for the account that is connected now. */
  const readAnew = () => {
    queue.leave();
    journal.clear();
    ports.read();
  };

  const onEntry = (address: Address, entry: StakeEntry | undefined) => {
    if (!isFree(getState())) return;
    // A copy that a duplicated or reloaded tab kept.
    if (!entry && journal.read()?.intent.address === address) journal.clear();
    if (address !== ports.account()) return;
    if (entry) void stepAside(address, entry);
    else if (getState().phase === 'elsewhere') readAnew();
  };
  tabs.follow({ onEntry, onAskedBack: queue.giveBack });

  return {
    claim: tabs.claim,
    stepAside,
    /** Another account is connected, or none, or a view begins. */
    accountChanged: () => {
      const { phase } = getState();
      if (isTakingUp || !isFree(getState())) return queue.leave();
      if (phase !== 'elsewhere') return ports.read();
      if (queue.address() !== ports.account()) readAnew();
    },
    /** What a reload interrupted is taken up, unless another tab has it by now. */
    takeUp: async (entry: StakeEntry) => {
      const { address } = entry.intent;
      isTakingUp = true;
      if (!(await tabs.claim(address))) {
        tabs.askBack(address);
        await new Promise((resolve) => setTimeout(resolve, giveBackMs));
      }
      const isOurs = await tabs.claim(address);
      isTakingUp = false;
      // What another tab told in the meantime, which may be that it is over.
      const latest = journal.read();
      const account = ports.account();
      const isForeign = !isOurs && account !== undefined && account !== address;
      if (latest?.intent.address !== address || isForeign) {
        if (isOurs) tabs.release();
        return readAnew();
      }
      if (!isOurs) return stepAside(address, latest);
      queue.take();
      resume(resumeState(latest));
    },
  };
}
