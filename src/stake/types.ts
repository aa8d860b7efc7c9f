import type { Address, Hex } from 'viem';

/** What a transaction of this room is for. `withdraw` ends a cooldown that is over. */
export type Action =
  | 'stakeVvv'
  | 'stakeDiem'
  | 'unstakeVvv'
  | 'withdrawVvv'
  | 'claim'
  | 'mintDiem'
  | 'unstakeDiem'
  | 'withdrawDiem';

/** What the wallet is asked for: an allowance for the VVV, both in one (EIP-5792), or the action itself. */
export type Step = 'approve' | 'batch' | Action;

/**
 * One intent of the user, frozen when it begins. Base units, 18 decimals. `minOut` is the least
 * DIEM accepted.
 */
export type Intent = { action: Action; address: Address; amount: bigint; minOut: bigint };

/** What the chain says of an account. Base units; times in ms since 1970, durations in ms. */
export type Position = {
  vvv: bigint;
  stakedVvv: bigint;
  unlockedVvv: bigint;
  lockedVvv: bigint;
  coolingVvv: bigint;
  coolingVvvEndsAt: number;
  cooldownMs: number;
  /** The block's, by which cooldowns end. */
  chainTime: number;
  pendingRewards: bigint;
  allowance: bigint;
  diem: bigint;
  stakedDiem: bigint;
  coolingDiem: bigint;
  coolingDiemEndsAt: number;
  eth: bigint;
};

/**
 * How the wallet does two calls in one request: `ready` upgrades the account to a smart account
 * first (EIP-7702).
 */
export type Batching = 'no' | 'ready' | 'supported';

/** What can be done now. `cost` is about the ETH that the dearest choice takes, where that could be told. */
export type Offer = { position: Position; batching: Batching; cost: bigint | undefined };

/**
 * One request to the wallet. `open`: no response yet. `sent`: the wallet gave an id, which is a
 * transaction's hash or a bundle's id. `settled` and `failed` are what the chain shows.
 */
export type Ask = {
  key: string;
  step: Step;
  status: 'open' | 'sent' | 'settled' | 'failed';
  id?: Hex | undefined;
  hash?: Hex | undefined;
};

export type Job = {
  intent: Intent;
  /** The amount that the action changes, as read at the press. Absent until then. */
  before?: bigint | undefined;
  isBatch: boolean;
  asks: readonly Ask[];
  /** What Venice's contract may still take from the account once this is done. */
  leftover?: bigint | undefined;
  /** Absent after a reload. */
  offer?: Offer | undefined;
};

/** Why nothing goes on automatically. */
export type Problem =
  | 'REJECTED'
  | 'PENDING'
  | 'UNSUPPORTED'
  | 'NO_BATCH'
  | 'BATCH_FAILED'
  | 'WRONG_CHAIN'
  | 'REFUSED'
  | 'UNCHECKED'
  | 'AWAY'
  | 'LEFT'
  | 'NO_ANSWER'
  | 'CANCELLED'
  | 'LOWERED'
  | 'NO_EFFECT';

type Network = {
  isSwitching?: boolean /** Read from the wallet after a switch. */;
  isOnBase?: boolean | undefined;
};

/** Where a job stands after a reload, or in another tab. */
export type Resumed = Extract<Phase, { phase: 'waiting' | 'paused' | 'unsure' }>;

type Phase =
  | { phase: 'away' }
  /** Another tab has something under way for this account: `seen` is what it last told. */
  | { phase: 'elsewhere'; seen?: Resumed | undefined }
  | { phase: 'reading' }
  | { phase: 'unread' }
  | ({ phase: 'choice'; offer: Offer; problem?: Problem | undefined } & Network)
  /** Simulated before the wallet is asked. */
  | { phase: 'checking'; job: Job; step: Step }
  | { phase: 'asking'; job: Job; step: Step; key: string; isSlow: boolean }
  | { phase: 'waiting'; job: Job; step: Step; isSlow: boolean }
  | ({ phase: 'paused'; job: Job; step: Step; problem?: Problem | undefined; allowed?: bigint } & Network)
  /**
   * The wallet was asked and what it did is not known. `isShownNothing`: the chain was read since,
   * without effect.
   */
  | { phase: 'unsure'; job: Job; step: Step; problem: Problem; isShownNothing: boolean }
  | { phase: 'failed'; job: Job; step: Step }
  | { phase: 'done'; job: Job; step: Step };

/** `strays` are transactions that the wallet sent after the user had started over. */
export type StakeState = Phase & { strays?: readonly Ask[] };

export type StakeEvent =
  | { type: 'left' }
  | { type: 'readStarted' }
  | { type: 'readDone'; offer: Offer }
  | { type: 'readFailed' }
  | { type: 'resumed'; state: Resumed }
  /** Another tab has the account. */
  | { type: 'taken'; seen?: Resumed | undefined }
  | { type: 'switchAsked' }
  | { type: 'switchEnded'; problem?: Problem; isOnBase?: boolean }
  | { type: 'networkChanged' }
  | { type: 'begun'; intent: Intent; isBatch: boolean }
  /**
   * The same intent again; `amount` where the user takes the lower one, `isBatch` where two plain
   * prompts.
   */
  | { type: 'wentOn'; amount?: bigint; isBatch?: boolean }
  | { type: 'stopped'; problem?: Problem }
  | { type: 'asked'; ask: Ask; before: bigint }
  | { type: 'slow' }
  | { type: 'answered'; key: string; step: Step; id: Hex }
  | { type: 'declined'; key: string; problem: Problem }
  | { type: 'lost'; key: string; problem: Problem }
  /** The wallet does not know the bundle whose id it gave. */
  | { type: 'forgotten'; key: string }
  | { type: 'shownNothing' }
  | { type: 'settled'; hash?: Hex | undefined; next: Step | undefined; leftover?: bigint }
  /** In a block, without the effect that it was for. */
  | { type: 'noEffect'; key: string; problem: Problem; allowed?: bigint }
  | { type: 'reverted'; key: string };
