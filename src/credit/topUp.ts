import type { ChainErrorCode } from '../chain/errors.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { PaymentRefusal } from '../venice/refusals.ts';
import type { TopUpReceipt } from '../venice/x402.ts';
import type { TopUpReason } from '../venice/x402TypedData.ts';
import type { WalletErrorCode } from '../wallet/errors.ts';
import type { Order, Trace } from './order.ts';

/** Why no payment was signed or sent. Nothing was paid in any of these. */
export type Problem =
  | { code: 'WALLET'; wallet: WalletErrorCode }
  /** The quote, or what was made of it, is not what this page pays. */
  | { code: 'UNEXPECTED'; reasons: readonly TopUpReason[] }
  | { code: 'NO_QUOTE'; error: VeniceError }
  | { code: 'NO_CHAIN'; reason: ChainErrorCode }
  /** `least` and `held` in USDC's smallest unit. */
  | { code: 'BELOW_MINIMUM'; least: bigint }
  | { code: 'NOT_ENOUGH'; held: bigint }
  /** Signed by another account than the one that pays. */
  | { code: 'OTHER_SIGNER' }
  /** Signed too late to be settled in time. */
  | { code: 'EXPIRED' }
  | { code: 'OTHER_TAB' }
  | { code: 'RELOADED' };

/** Why Venice's response does not tell what became of a payment. */
export type Doubt = 'LOST' | 'REFUSED' | 'RELOADED' | PaymentRefusal;

/** What Base shows of a payment: unused may still be used while it is valid. */
export type Sight = 'unused' | 'unread';

export type TopUpState =
  | { phase: 'idle'; problem?: Problem | undefined }
  /** Reads the quote and the wallet's USDC anew. */
  | { phase: 'preparing'; attempt: object }
  | { phase: 'review'; order: Order; isSwitching: boolean; problem?: Problem | undefined }
  | { phase: 'asking'; order: Order; isSlow: boolean }
  | { phase: 'posting'; order: Order; isSlow: boolean }
  /** Base decides; `sight` is what it showed last, `error` what Venice refused by. */
  | {
      phase: 'unknown';
      trace: Trace;
      doubt: Doubt;
      error?: VeniceError | undefined;
      sight?: Sight | undefined;
    }
  /** Without a receipt, Base alone says so. */
  | { phase: 'settled'; trace: Trace; receipt?: TopUpReceipt | undefined }
  | { phase: 'notSettled'; trace: Trace; error?: VeniceError | undefined };

export type TopUpEvent =
  | { type: 'prepareStarted'; attempt: object }
  | { type: 'prepared'; attempt: object; order: Order }
  | { type: 'prepareFailed'; attempt: object; problem: Problem }
  | { type: 'switchStarted' }
  | { type: 'switchEnded'; problem?: Problem | undefined }
  | { type: 'asked'; order: Order }
  | { type: 'slow' }
  | { type: 'signFailed'; order: Order; problem: Problem }
  | { type: 'posted'; order: Order }
  | { type: 'credited'; order: Order; receipt: TopUpReceipt }
  | { type: 'refused'; order: Order; error: VeniceError }
  | { type: 'doubted'; order: Order; doubt: Doubt; error?: VeniceError | undefined }
  | { type: 'resumed'; trace: Trace }
  | { type: 'interrupted' }
  | { type: 'seen'; nonce: Trace['nonce']; sight: Sight | 'used' | 'expired' }
  | { type: 'left' };

/**
 * A top-up as a pure machine: `idle → preparing → review → asking → posting → settled`, or by way
 * of `unknown`, which Base alone ends. No phase but these last three may follow once a payment was
 * sent, and from `unknown` no new payment can be begun. An event that does not belong to the phase
 * changes nothing.
 */
export function reduceTopUp(state: TopUpState, event: TopUpEvent): TopUpState {
  switch (event.type) {
    case 'prepareStarted':
      return isFree(state) ? { phase: 'preparing', attempt: event.attempt } : state;
    case 'prepared':
      return state.phase === 'preparing' && state.attempt === event.attempt
        ? { phase: 'review', order: event.order, isSwitching: false }
        : state;
    case 'prepareFailed':
      return state.phase === 'preparing' && state.attempt === event.attempt
        ? { phase: 'idle', problem: event.problem }
        : state;
    case 'switchStarted':
      return state.phase === 'review' ? { ...state, isSwitching: true, problem: undefined } : state;
    case 'switchEnded':
      return state.phase === 'review' ? { ...state, isSwitching: false, problem: event.problem } : state;
    case 'asked':
      return state.phase === 'review' && state.order === event.order
        ? { phase: 'asking', order: event.order, isSlow: false }
        : state;
    case 'slow':
      return state.phase === 'asking' || state.phase === 'posting' ? { ...state, isSlow: true } : state;
    case 'signFailed':
      return (state.phase === 'asking' || state.phase === 'review') && state.order === event.order
        ? { phase: 'idle', problem: event.problem }
        : state;
    case 'posted':
      return state.phase === 'asking' && state.order === event.order
        ? { phase: 'posting', order: event.order, isSlow: false }
        : state;
    case 'credited':
      return isPosting(state, event.order)
        ? { phase: 'settled', trace: event.order.trace, receipt: event.receipt }
        : state;
    case 'refused':
      return isPosting(state, event.order)
        ? { phase: 'notSettled', trace: event.order.trace, error: event.error }
        : state;
    case 'doubted':
      return isPosting(state, event.order)
        ? { phase: 'unknown', trace: event.order.trace, doubt: event.doubt, error: event.error }
        : state;
    case 'resumed':
      return isFree(state) ? { phase: 'unknown', trace: event.trace, doubt: 'RELOADED' } : state;
    case 'interrupted':
      return isFree(state) ? { phase: 'idle', problem: { code: 'RELOADED' } } : state;
    case 'seen':
      return state.phase === 'unknown' && state.trace.nonce === event.nonce ? see(state, event.sight) : state;
    case 'left':
      return isUnsent(state) ? { phase: 'idle' } : state;
  }
}

function see(
  state: Extract<TopUpState, { phase: 'unknown' }>,
  sight: Sight | 'used' | 'expired',
): TopUpState {
  const { trace } = state;
  switch (sight) {
    case 'used':
      return { phase: 'settled', trace };
    case 'expired':
      return { phase: 'notSettled', trace };
    default:
      return state.sight === sight ? state : { ...state, sight };
  }
}

/** Whether a new payment may be begun: none is under way or in doubt. */
export function isFree({ phase }: TopUpState): boolean {
  return phase === 'idle' || phase === 'settled' || phase === 'notSettled';
}

/** Whether the page alone knows of it: nothing was sent, and leaving drops it. */
function isUnsent({ phase }: TopUpState): boolean {
  return phase !== 'posting' && phase !== 'unknown';
}

function isPosting(state: TopUpState, order: Order): boolean {
  return state.phase === 'posting' && state.order === order;
}
