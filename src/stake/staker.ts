import type { ChainSource } from '../chain/sources.ts';
import { createMachine } from '../kit/createMachine.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { leftoverOf } from './actions.ts';
import { createAttempt } from './attempt.ts';
import { createConnected, createFollower } from './connected.ts';
import type { StakeJournal } from './journal.ts';
import { switchNetwork } from './networkSwitch.ts';
import { createOfferReader } from './offer.ts';
import { readDiemQuote } from './position.ts';
import { createPresses, type Presses } from './presses.ts';
import { createRecord } from './record.ts';
import { isFree, reduceStake } from './stake.ts';
import type { Tabs } from './tabs.ts';
import { createTurn } from './turn.ts';
import type { Intent, StakeEvent, StakeState } from './types.ts';
import { createViews } from './views.ts';
import { createWatcher } from './watcher.ts';

/** Runs the machine of `stake.ts`: the only place where a stake touches wallet, network and clock. */
export type Staker = Presses & {
  getState(): StakeState;
  subscribe(listener: () => void): () => void;
  /**
   * A view begins: takes up what a reload interrupted, else looks at the chain. Without a view the
   * wallet is asked for nothing.
   *
   * @param onDone the chain shows the intent carried out. @returns ends the view
   */
  start(onDone?: (intent: Intent) => void): () => void;
  readAgain(): void;
  switchToBase(): Promise<void>;
  /** The DIEM that locking `amount` sVVV gives now. Base units. Rejects with a ChainError. */
  quoteDiem(amount: bigint): Promise<bigint>;
};

export type StakerPorts = {
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'request'>;
  source: ChainSource;
  journal: StakeJournal;
  tabs: Tabs;
};

export function createStaker({ wallet, source, journal, tabs }: StakerPorts): Staker {
  const machine = createMachine<StakeState, StakeEvent>(reduceStake, { phase: 'reading' });
  const { getState, subscribe } = machine;
  const record = createRecord(journal, tabs);
  const dispatch = (event: StakeEvent) => {
    machine.dispatch(event);
    record(getState());
  };
  const connected = createConnected(wallet);
  const views = createViews();
  const core = { getState, dispatch, connected };
  const read = createOfferReader(source, core);

  const watcher = createWatcher({
    ...core,
    source,
    onSettled: ({ job, next, position, hash, isOurs }) => {
      dispatch({ type: 'settled', next, hash, leftover: leftoverOf(job.intent, next, position) });
      if (!next) return views.tellDone(job.intent);
      // A bundle that is still open would stake as well.
      const isOpen = job.asks.some(({ step, status }) => step === 'batch' && status === 'open');
      // The user asked for both in one press; after a reload or a doubt it takes a new one.
      if (isOurs && !isOpen) void presses.goOn();
    },
  });
  const turn = createTurn({
    tabs,
    journal,
    getState,
    dispatch,
    account: () => connected.account()?.address,
    isSeen: views.isAny,
    read,
    watch: () => watcher.watch(),
  });
  const attempt = createAttempt({
    ...core,
    source,
    claim: ({ address }) => turn.claim(address),
    isSeen: views.isAny,
    onTaken: ({ address }) => void turn.stepAside(address),
    onDone: views.tellDone,
    watch: watcher.watch,
  });
  const presses = createPresses({ ...core, attempt, watcher, read });
  const follower = createFollower(wallet, connected, {
    onAccount: turn.accountChanged,
    onNetwork: () => dispatch({ type: 'networkChanged' }),
  });

  return {
    getState,
    subscribe,
    start: (onDone = () => {}) => {
      const { phase } = getState();
      if (!views.isAny() && (phase === 'done' || phase === 'failed')) dispatch({ type: 'readStarted' });
      const end = views.add(onDone);
      const entry = isFree(getState()) && phase !== 'elsewhere' ? journal.read() : undefined;
      if (entry) void turn.takeUp(entry);
      const stop = follower.begin();
      if (isFree(getState()) && !connected.account()) dispatch({ type: 'left' });
      watcher.watch();
      return () => {
        end();
        stop();
        if (!views.isAny()) watcher.stop();
      };
    },
    readAgain: read,
    switchToBase: () => switchNetwork(core),
    quoteDiem: (amount) => readDiemQuote(source, amount),
    ...presses,
  };
}
