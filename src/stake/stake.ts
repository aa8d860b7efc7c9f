import type { Address, Hex } from 'viem';

/** What is staked: VVV for the right to mint, DIEM for something to spend. */
export type Asset = 'VVV' | 'DIEM';

/** What the wallet is asked for: leave to take the VVV, the stake, or both at once (EIP-5792). */
export type Step = 'approve' | 'stake' | 'batch';

/** One stake, frozen when it begins. `before` is what was staked then. Base units, 18 decimals. */
export type Stake = { asset: Asset; address: Address; amount: bigint; before: bigint };

/** What the chain says of an account and an asset. Base units. */
export type Position = { balance: bigint; staked: bigint; allowance: bigint; eth: bigint };

/** What can be done now. `cost` is about the ETH it takes, where that could be told. */
export type Offer = { position: Position; canBatch: boolean; cost: bigint | undefined };

/** Something the wallet has taken: `id` is a transaction's hash, or a bundle's id whose hash comes with its end. */
export type Sent = { step: Step; id: Hex; hash?: Hex | undefined; isSettled: boolean };

export type Job = {
  stake: Stake;
  isBatch: boolean;
  sent: readonly Sent[];
  /** Absent after a reload. */
  offer?: Offer | undefined;
};

/** Why it does not go on by itself. With all but the last two nothing was sent. */
export type Problem =
  | 'REJECTED'
  | 'PENDING'
  | 'UNSUPPORTED'
  | 'WRONG_CHAIN'
  | 'REFUSED'
  | 'UNCHECKED'
  | 'AWAY'
  | 'LEFT'
  | 'NO_ANSWER';

export type StakeState =
  | { phase: 'away' }
  | { phase: 'reading' }
  | { phase: 'unread' }
  | { phase: 'amount'; offer: Offer; problem?: Problem | undefined; isSwitching?: boolean }
  /** Tried out before the wallet is asked. `doubt` is an earlier question that is still open. */
  | { phase: 'checking'; job: Job; step: Step; doubt?: number | undefined }
  | { phase: 'asking'; job: Job; step: Step; attempt: number; isSlow: boolean }
  | { phase: 'waiting'; job: Job; step: Step; isSlow: boolean }
  | { phase: 'paused'; job: Job; step: Step; problem?: Problem | undefined; isSwitching?: boolean }
  /** The wallet was asked, and what came of it is not known. */
  | { phase: 'unsure'; job: Job; step: Step; attempt: number; problem: Problem }
  | { phase: 'failed'; job: Job }
  | { phase: 'done'; job: Job };

export type StakeEvent =
  | { type: 'left' }
  | { type: 'readStarted' }
  | { type: 'readDone'; offer: Offer }
  | { type: 'readFailed' }
  | { type: 'resumed'; state: Extract<StakeState, { phase: 'waiting' | 'paused' | 'unsure' }> }
  | { type: 'switchAsked' }
  | { type: 'switchEnded'; problem?: Problem }
  | { type: 'begun'; stake: Stake; isBatch: boolean }
  | { type: 'wentOn' }
  | { type: 'stopped'; problem: Problem }
  | { type: 'asked'; step: Step; attempt: number }
  | { type: 'slow' }
  | { type: 'sent'; attempt: number; id: Hex }
  | { type: 'declined'; attempt: number; problem: Problem }
  | { type: 'lost'; attempt: number; problem: Problem }
  /** The wallet does not know the bundle that it may have been asked for. */
  | { type: 'unknown' }
  | { type: 'settled'; hash?: Hex | undefined; next: Step | undefined }
  | { type: 'reverted' };

/**
 * Staking as a pure machine: `reading → amount → checking → asking → waiting → (stake after approve) → done`. Whatever was asked of
 * the wallet and not answered is `unsure` until the chain shows it. An event that does not belong to the phase changes nothing.
 */
export function reduceStake(state: StakeState, event: StakeEvent): StakeState {
  switch (event.type) {
    case 'left':
      return isFree(state) ? { phase: 'away' } : state;
    case 'readStarted':
      return { phase: 'reading' };
    case 'readDone':
      return state.phase === 'reading' ? { phase: 'amount', offer: event.offer } : state;
    case 'readFailed':
      return state.phase === 'reading' ? { phase: 'unread' } : state;
    case 'resumed':
      return state.phase === 'reading' || state.phase === 'away' ? event.state : state;
    case 'switchAsked':
      return isChoice(state) ? { ...state, problem: undefined, isSwitching: true } : state;
    case 'switchEnded':
      return isChoice(state) ? { ...state, problem: event.problem, isSwitching: false } : state;
    case 'begun': {
      if (state.phase !== 'amount') return state;
      const { stake, isBatch } = event;
      const job = { stake, isBatch, sent: [], offer: state.offer };
      return { phase: 'checking', job, step: isBatch ? 'batch' : 'stake' };
    }
    case 'wentOn': {
      if (state.phase !== 'paused' && state.phase !== 'unsure') return state;
      const { job, step } = state;
      return { phase: 'checking', job, step, ...(state.phase === 'unsure' && { doubt: state.attempt }) };
    }
    case 'stopped': {
      if (state.phase !== 'checking') return state;
      const { job, step, doubt } = state;
      if (doubt === undefined) return stop(job, step, event.problem);
      return { phase: 'unsure', job, step, attempt: doubt, problem: event.problem };
    }
    case 'asked': {
      if (state.phase !== 'checking') return state;
      const { step, attempt } = event;
      return { phase: 'asking', job: state.job, step, attempt, isSlow: false };
    }
    case 'slow':
      return state.phase === 'asking' || state.phase === 'waiting' ? { ...state, isSlow: true } : state;
    case 'sent': {
      if (!isAttempt(state, event.attempt)) return state;
      const { job, step } = state;
      const sent = [...job.sent, { step, id: event.id, isSettled: false }];
      return { phase: 'waiting', job: { ...job, sent }, step, isSlow: false };
    }
    case 'declined':
      return isAttempt(state, event.attempt) ? stop(state.job, state.step, event.problem) : state;
    case 'lost': {
      if (state.phase !== 'asking' || state.attempt !== event.attempt) return state;
      const { job, step, attempt } = state;
      return { phase: 'unsure', job, step, attempt, problem: event.problem };
    }
    case 'unknown': {
      if (state.phase !== 'waiting') return state;
      const job = { ...state.job, sent: state.job.sent.filter(({ isSettled }) => isSettled) };
      return { phase: 'unsure', job, step: state.step, attempt: 0, problem: 'NO_ANSWER' };
    }
    case 'settled':
      return state.phase === 'waiting' || state.phase === 'unsure' || state.phase === 'checking'
        ? settle(state, event)
        : state;
    case 'reverted':
      return state.phase === 'waiting' ? { phase: 'failed', job: state.job } : state;
  }
}

function settle(
  { job, step }: Extract<StakeState, { phase: 'waiting' | 'unsure' | 'checking' }>,
  { hash, next }: Extract<StakeEvent, { type: 'settled' }>,
): StakeState {
  const sent = job.sent.map((each) =>
    each.step === step ? { ...each, ...(hash && { hash }), isSettled: true } : each,
  );
  const settled = { ...job, sent };
  return next ? { phase: 'paused', job: settled, step: next } : { phase: 'done', job: settled };
}

/** Back to where the user decides: the amount, as long as nothing of this stake is on the chain. */
function stop(job: Job, step: Step, problem: Problem): StakeState {
  if (!job.offer || job.sent.length > 0 || problem === 'AWAY') return { phase: 'paused', job, step, problem };
  const isBatchRefused = step === 'batch' && problem === 'UNSUPPORTED';
  const offer = isBatchRefused ? { ...job.offer, canBatch: false } : job.offer;
  return { phase: 'amount', offer, problem };
}

/** Phases that belong to whatever account is connected, since nothing was asked of it yet. */
export function isFree({ phase }: StakeState): boolean {
  return phase === 'away' || phase === 'reading' || phase === 'unread' || phase === 'amount';
}

/** What is under way stays in sight. */
export function canLeave({ phase }: StakeState): boolean {
  return phase !== 'checking' && phase !== 'asking' && phase !== 'waiting';
}

function isChoice(state: StakeState): state is Extract<StakeState, { phase: 'amount' | 'paused' }> {
  return state.phase === 'amount' || state.phase === 'paused';
}

/** A late answer still counts while the question is open: a transaction that went out is never forgotten. */
function isAttempt(
  state: StakeState,
  attempt: number,
): state is Extract<StakeState, { phase: 'asking' | 'unsure' }> {
  return (state.phase === 'asking' || state.phase === 'unsure') && state.attempt === attempt;
}
