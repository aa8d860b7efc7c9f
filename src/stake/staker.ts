import { bytesToHex, type Hex } from 'viem';
import { baseChainId } from '../chain/contracts.ts';
import type { ChainSource } from '../chain/sources.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { resumeState, type StakeEntry, type StakeJournal } from './journal.ts';
import { readOffer } from './offer.ts';
import { callsOf } from './plan.ts';
import { readDecline } from './problems.ts';
import { createPrompts, type Prompts } from './prompts.ts';
import {
  type Asset,
  isFree,
  type Job,
  type Problem,
  reduceStake,
  type Stake,
  type StakeEvent,
  type StakeState,
  type Step,
} from './stake.ts';
import { tryOut } from './tryOut.ts';
import { createWatcher } from './watcher.ts';

/** Runs the machine of `stake.ts`: the only place where a stake touches wallet, network and clock. */
export type Staker = {
  getState(): StakeState;
  subscribe(listener: () => void): () => void;
  /** Takes up what a reload interrupted, else looks at the chain; follows both until the returned function is called. */
  start(): () => void;
  readAgain(): void;
  switchToBase(): Promise<void>;
  /** One intent of the user: the prompts that it takes, one after the other. Does nothing outside the choice of an amount. */
  begin(amount: bigint): Promise<void>;
  /** The same intent taken up again, by a press and never by itself. */
  goOn(): Promise<void>;
  /** Stops waiting for a wallet that does not answer; an answer that comes late still counts. */
  stopWaiting(): void;
  /** Forgets what is under way here. What the wallet has sent stays sent. */
  startOver(): void;
};

export type StakerPorts = {
  asset: Asset;
  wallet: Pick<Wallet, 'getState' | 'subscribe' | 'request'>;
  source: ChainSource;
  journal: StakeJournal;
  /** The stake is on the chain. */
  onStaked?(stake: Stake): void;
};

const slowMs = 30_000;

export function createStaker({ asset, wallet, source, journal, onStaked = () => {} }: StakerPorts): Staker {
  let state: StakeState = { phase: 'reading' };
  let attempts = 0;
  let readings = 0;
  let followed: string | undefined;
  const listeners = new Set<() => void>();

  const dispatch = (event: StakeEvent) => {
    const next = reduceStake(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  /** Read anew: what a dispatch did to `state` is hidden from the compiler. */
  const phaseNow = (): StakeState['phase'] => state.phase;

  const signer = () => {
    const now = wallet.getState();
    return now.status === 'connected' ? now : undefined;
  };

  const promptsFor = (stake: Pick<Stake, 'address'>): Prompts | undefined => {
    const now = signer();
    return now?.address === stake.address ? createPrompts(wallet, now.address, now.connectorUid) : undefined;
  };

  const read = async () => {
    const reading = ++readings;
    const now = signer();
    if (!now) return dispatch({ type: 'left' });
    dispatch({ type: 'readStarted' });
    try {
      const who = { asset, address: now.address };
      const prompts = createPrompts(wallet, now.address, now.connectorUid);
      const offer = await readOffer(source, who, prompts);
      if (reading === readings) dispatch({ type: 'readDone', offer });
    } catch {
      if (reading === readings) dispatch({ type: 'readFailed' });
    }
  };

  const follow = () => {
    const now = signer();
    const key = now && `${now.address} ${now.connectorUid}`;
    if (key === followed) return;
    followed = key;
    if (isFree(state)) void read();
  };

  /** Why the wallet cannot be asked for this stake as it stands. */
  const obstacle = (stake: Stake): Problem | undefined => {
    const now = signer();
    if (now?.address !== stake.address) return 'AWAY';
    return now.chainId === baseChainId ? undefined : 'WRONG_CHAIN';
  };

  const note = ({ stake, isBatch }: Job, rest: Omit<StakeEntry, 'stake' | 'isBatch'>) =>
    journal.write({ stake, isBatch, ...rest });

  const arrive = (job: Job, next: Step | undefined, hash?: Hex) => {
    if (next) note(job, { step: next, isAsked: false });
    else journal.clear();
    dispatch({ type: 'settled', next, hash });
    if (!next) onStaked(job.stake);
  };

  const watcher = createWatcher({
    source,
    getState: () => state,
    batchStatus: async (stake, id) => (await promptsFor(stake)?.batchStatus(id)) ?? { status: 'pending' },
    onSettled: (job, next, hash, isOurs) => {
      arrive(job, next, hash);
      // The user asked for both in one press; after a reload or a doubt it takes a new one.
      if (next && isOurs) void goOn();
    },
    onReverted: () => {
      journal.clear();
      dispatch({ type: 'reverted' });
    },
    onUnknown: () => dispatch({ type: 'unknown' }),
    onSlow: () => dispatch({ type: 'slow' }),
  });

  const isOpen = (attempt: number) =>
    (state.phase === 'asking' || state.phase === 'unsure') && state.attempt === attempt;

  /** From the phase `checking` to the wallet's answer: looks at the chain, tries the calls out, asks once. */
  const run = async () => {
    if (state.phase !== 'checking') return;
    const { job } = state;
    const checked = await tryOut(source, job, () => obstacle(job.stake));
    if (state.phase !== 'checking' || state.job !== job) return;
    if ('problem' in checked) {
      dispatch({ type: 'stopped', problem: checked.problem });
      return watcher.watch();
    }
    const { step } = checked;
    const prompts = promptsFor(job.stake);
    if (!step || !prompts) return arrive(job, step);
    const attempt = ++attempts;
    const calls = callsOf(job.stake, step);
    const proposed = step === 'batch' ? bytesToHex(crypto.getRandomValues(new Uint8Array(32))) : undefined;
    note(job, { step, isAsked: true, id: proposed });
    dispatch({ type: 'asked', step, attempt });
    const slow = setTimeout(() => dispatch({ type: 'slow' }), slowMs);
    try {
      const [first] = calls;
      const asked = proposed ? prompts.sendBatch(proposed, calls) : first && prompts.send(first);
      const id = await asked;
      if (!id) return;
      if (isOpen(attempt)) note(job, { step, isAsked: true, id });
      dispatch({ type: 'sent', attempt, id });
    } catch (thrown) {
      const { problem, isDefinite } = readDecline(thrown);
      if (!isDefinite) dispatch({ type: 'lost', attempt, problem });
      else if (isOpen(attempt)) {
        dispatch({ type: 'declined', attempt, problem });
        // Back at the choice of an amount there is nothing to take up again.
        if (phaseNow() === 'paused') note(job, { step, isAsked: false });
        else journal.clear();
      }
    } finally {
      clearTimeout(slow);
    }
    watcher.watch({ isOurs: true });
  };

  const goOn = async () => {
    if (state.phase !== 'paused' && state.phase !== 'unsure') return;
    dispatch({ type: 'wentOn' });
    await run();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const entry = isFree(state) ? journal.read() : undefined;
      followed = undefined;
      if (entry) dispatch({ type: 'resumed', state: resumeState(entry) });
      const stop = wallet.subscribe(follow);
      follow();
      if (isFree(state) && !signer()) dispatch({ type: 'left' });
      watcher.watch();
      return () => {
        stop();
        watcher.stop();
      };
    },
    readAgain: () => void read(),
    switchToBase: async () => {
      const now = signer();
      if (!now || (state.phase !== 'amount' && state.phase !== 'paused')) return;
      dispatch({ type: 'switchAsked' });
      try {
        await createPrompts(wallet, now.address, now.connectorUid).switchToBase();
        dispatch({ type: 'switchEnded' });
      } catch (thrown) {
        const { problem, isDefinite } = readDecline(thrown);
        dispatch({ type: 'switchEnded', problem: isDefinite ? problem : 'WRONG_CHAIN' });
      }
    },
    begin: async (amount) => {
      const now = signer();
      if (state.phase !== 'amount' || !now) return;
      const { canBatch, position } = state.offer;
      const stake = { asset, address: now.address, amount, before: position.staked };
      dispatch({ type: 'begun', stake, isBatch: canBatch });
      await run();
    },
    goOn,
    stopWaiting: () => {
      if (state.phase !== 'asking') return;
      dispatch({ type: 'lost', attempt: state.attempt, problem: 'NO_ANSWER' });
      watcher.watch();
    },
    startOver: () => {
      journal.clear();
      watcher.stop();
      void read();
    },
  };
}
