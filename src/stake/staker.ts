import type { ChainSource } from '../chain/sources.ts';
import { createMachine } from '../kit/createMachine.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { createAttempt } from './attempt.ts';
import type { StakeJournal } from './journal.ts';
import { readOffer } from './offer.ts';
import { readDiemQuote } from './position.ts';
import { readDecline } from './problems.ts';
import { createRecord } from './record.ts';
import { isFree, reduceStake } from './stake.ts';
import type { Tabs } from './tabs.ts';
import { createTurn } from './turn.ts';
import type { Action, Intent, StakeEvent, StakeState } from './types.ts';
import { createStakeWallet, type StakeWallet } from './walletClient.ts';
import { createWatcher } from './watcher.ts';

/** What a user asks for. Base units; `minOut` is the least DIEM accepted for a lock. */
export type Wish = { action: Action; amount: bigint; minOut?: bigint; isBatch?: boolean };

/** Runs the machine of `stake.ts`: the only place where a stake touches wallet, network and clock. */
export type Staker = {
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
  /**
   * One intent of the user: the prompts that it takes, one after the other. Does nothing outside
   * the choice.
   */
  begin(wish: Wish): Promise<void>;
  /**
   * The same intent again, only by a press: with the amount that the wallet allowed, or by two
   * plain prompts.
   */
  goOn(change?: { amount?: bigint; isBatch?: boolean }): Promise<void>;
  /** Stops waiting for a wallet that shows no response; a late one still counts. */
  stopWaiting(): void;
  /** The DIEM that locking `amount` sVVV gives now. Base units. Rejects with a ChainError. */
  quoteDiem(amount: bigint): Promise<bigint>;
  /** Forgets the intent. What the wallet has sent stays sent, and what it still sends is shown. */
  startOver(): void;
};

export type StakerPorts = {
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'request'>;
  source: ChainSource;
  journal: StakeJournal;
  tabs: Tabs;
};

export function createStaker({ wallet, source, journal, tabs }: StakerPorts): Staker {
  const machine = createMachine<StakeState, StakeEvent>(reduceStake, { phase: 'reading' });
  const { getState } = machine;
  const record = createRecord(journal, tabs);
  const views = new Set<(intent: Intent) => void>();
  let readings = 0;
  let followed: string | undefined;

  const dispatch = (event: StakeEvent) => {
    machine.dispatch(event);
    record(getState());
  };

  const tellDone = (intent: Intent) => {
    for (const onDone of views) onDone(intent);
  };

  const signer = () => {
    const now = wallet.getState();
    return now.status === 'connected' ? now : undefined;
  };

  const walletOf = ({ address }: Pick<Intent, 'address'>): StakeWallet | undefined => {
    const now = signer();
    return now?.address === address ? createStakeWallet(wallet, address, now.connectorUid) : undefined;
  };

  const read = async () => {
    const reading = ++readings;
    const now = signer();
    if (!now) return dispatch({ type: 'left' });
    dispatch({ type: 'readStarted' });
    try {
      const asked = createStakeWallet(wallet, now.address, now.connectorUid);
      const offer = await readOffer(source, now.address, asked);
      if (reading === readings) dispatch({ type: 'readDone', offer });
    } catch {
      if (reading === readings) dispatch({ type: 'readFailed' });
    }
  };

  const follow = () => {
    const now = signer();
    const key = now && `${now.address} ${now.connectorUid}`;
    if (key === followed) return dispatch({ type: 'networkChanged' });
    followed = key;
    turn.accountChanged();
  };

  const watcher = createWatcher({
    source,
    getState,
    dispatch,
    bundleFate: async (intent, id) => (await walletOf(intent)?.bundleFate(id)) ?? { status: 'untold' },
    onSettled: (job, next, { allowance }, hash, isOurs) => {
      const takes = next ? job.intent.amount : 0n;
      const isStake = job.intent.action === 'stakeVvv';
      const leftover = isStake && allowance > takes ? allowance - takes : 0n;
      dispatch({ type: 'settled', next, hash, leftover });
      if (!next) return tellDone(job.intent);
      // A bundle that is still open would stake as well.
      const isOpen = job.asks.some(({ step, status }) => step === 'batch' && status === 'open');
      // The user asked for both in one press; after a reload or a doubt it takes a new one.
      if (isOurs && !isOpen) void goOn();
    },
  });

  const isSeen = () => views.size > 0;
  const turn = createTurn({
    tabs,
    journal,
    getState,
    dispatch,
    account: () => signer()?.address,
    isSeen,
    read: () => void read(),
    watch: () => watcher.watch(),
  });
  const attempt = createAttempt({
    machine: { getState, dispatch },
    source,
    walletOf,
    announcedChain: () => signer()?.chainId,
    claim: ({ address }) => turn.claim(address),
    isSeen,
    onTaken: ({ address }) => void turn.stepAside(address),
    onDone: tellDone,
    watch: watcher.watch,
  });

  const goOn: Staker['goOn'] = async (change = {}) => {
    const { phase } = getState();
    if (phase !== 'paused' && phase !== 'unsure') return;
    dispatch({ type: 'wentOn', ...change });
    await attempt.run();
  };

  return {
    getState,
    subscribe: machine.subscribe,
    start: (onDone = () => {}) => {
      // Two views may pass the same function.
      const view = (intent: Intent) => onDone(intent);
      const { phase } = getState();
      if (!isSeen() && (phase === 'done' || phase === 'failed')) dispatch({ type: 'readStarted' });
      views.add(view);
      const entry = isFree(getState()) && phase !== 'elsewhere' ? journal.read() : undefined;
      followed = undefined;
      const stop = wallet.subscribe(follow);
      if (entry) void turn.takeUp(entry);
      follow();
      if (isFree(getState()) && !signer()) dispatch({ type: 'left' });
      watcher.watch();
      return () => {
        views.delete(view);
        stop();
        if (!isSeen()) watcher.stop();
      };
    },
    readAgain: () => void read(),
    switchToBase: async () => {
      const now = signer();
      const { phase } = getState();
      if (!now || (phase !== 'choice' && phase !== 'paused')) return;
      dispatch({ type: 'switchAsked' });
      try {
        const isOnBase = await createStakeWallet(wallet, now.address, now.connectorUid).switchToBase();
        dispatch({ type: 'switchEnded', isOnBase, ...(!isOnBase && { problem: 'WRONG_CHAIN' }) });
      } catch (thrown) {
        const { problem, isDefinite } = readDecline(thrown);
        dispatch({ type: 'switchEnded', problem: isDefinite ? problem : 'WRONG_CHAIN' });
      }
    },
    begin: async ({ action, amount, minOut = 0n, isBatch }) => {
      const now = signer();
      const state = getState();
      if (state.phase !== 'choice' || !now) return;
      const mayBatch = action === 'stakeVvv' && state.offer.batching !== 'no';
      const intent = { action, address: now.address, amount, minOut };
      dispatch({ type: 'begun', intent, isBatch: isBatch ?? mayBatch });
      await attempt.run();
    },
    goOn,
    stopWaiting: () => {
      const state = getState();
      if (state.phase !== 'asking') return;
      dispatch({ type: 'lost', key: state.key, problem: 'NO_ANSWER' });
      watcher.watch();
    },
    quoteDiem: (amount) => readDiemQuote(source, amount),
    startOver: () => {
      if (isFree(getState())) return;
      attempt.stop();
      watcher.stop();
      void read();
    },
  };
}
