import type { ConsumptionLimits, KeyField, Usage } from '../venice/apiKey.ts';
import type { Balance } from '../venice/billing.ts';
import type { VeniceError } from '../venice/errors.ts';
import type { RateLimits } from '../venice/rateLimits.ts';
import type { Failure } from './failures.ts';
import type { PastedError } from './readPastedError.ts';
import type { WalletCause } from './x402Causes.ts';

/** What Venice stores of a key, or was asked to store. A missing field is unknown. */
export type StoredTerms = {
  limits?: ConsumptionLimits | undefined;
  /** What was spent in the current period, in decimal strings. */
  used?: Usage | undefined;
  limitPeriod?: string | undefined;
  /** ISO, null for never. */
  expiresAt?: string | null | undefined;
  /** The host of the app that has the key, where it was granted to one. */
  grantedTo?: string | undefined;
};

/**
 * Everything that may be known when the doctor is asked. What is missing could not be read, and
 * speaks for nothing.
 */
export type Known = {
  /** ms since 1970 */
  now: number;
  /** The account's staked tokens, 18 decimals. */
  chain?: { stakedDiem?: bigint | undefined; stakedVvv?: bigint | undefined } | undefined;
  /** GET rate_limits with the key itself. */
  limits?: Pick<RateLimits, 'accessPermitted' | 'balances' | 'keyExpiration' | 'nextEpochBegins'> | undefined;
  /** GET billing/balance, the account's. */
  balance?: Balance | undefined;
  stored?: StoredTerms | undefined;
  /** A call with the key that failed. */
  error?: VeniceError | undefined;
  pasted?: PastedError | undefined;
};

export type Pool = 'usd' | 'diem';

export type Amount = { currency: string; amount: number };

/** The one thing to do. */
export type Action =
  | { kind: 'none' }
  /** Change this field of the key. */
  | { kind: 'edit'; field: KeyField }
  /** Let the wallet open a session, which may see and change what the key cannot. */
  | { kind: 'manage' }
  /** @param until ms since 1970 */
  | { kind: 'wait'; until: number }
  | { kind: 'mint' }
  | { kind: 'unlock' }
  | { kind: 'checkAgain' }
  /** Give the account something to spend: stake DIEM here, or add credit at Venice. */
  | { kind: 'fund' }
  /** A page of Venice's. */
  | { kind: 'venice'; page: 'credit' | 'plan' | 'support' };

/** What is wrong, if anything, and what mends it. Sentences: `messages/en/doctor.ts`, by `cause`. */
export type Diagnosis = { action: Action } & (
  | { cause: 'WORKS'; amounts: readonly Amount[] }
  /** No balance was named, which is not a balance of 0. */
  | { cause: 'UNSURE' }
  /** All that was named is 0, and why cannot be seen from here. */
  | { cause: 'CANNOT_SPEND' }
  | { cause: 'CAP_ZERO'; pools: readonly Pool[] }
  | { cause: 'CAP_REACHED'; pool: Pool; cap?: number; period?: string; resetsAt?: number }
  | { cause: 'DIEM_UNDER_MINIMUM'; staked?: bigint }
  | { cause: 'DIEM_USED_UP'; resetsAt: number }
  | { cause: 'ACCOUNT_EMPTY' }
  | { cause: 'NOT_PERMITTED' }
  | { cause: 'NO_CREDENTIALS' }
  | { cause: 'WRONG_KEY_TYPE' }
  | { cause: 'EXPIRED'; at: number }
  | { cause: 'KEY_REFUSED' }
  | { cause: 'SUBSCRIPTION_INACTIVE' }
  | { cause: 'MODEL_NEEDS_PRO' }
  | { cause: 'MODEL_PRIVACY' }
  | { cause: 'RATE_LIMIT'; until: number }
  | { cause: 'FAILURE_BLOCK'; until: number }
  | { cause: 'ACCOUNT_BLOCKED' }
  | { cause: WalletCause }
  | { cause: 'PASTED_KEY' }
  | { cause: 'OTHER_PROVIDER'; provider: string }
  | { cause: 'NOT_UNDERSTOOD' }
  /** A failure that says nothing of the key: the map of failures has its words. */
  | { cause: 'FAILURE'; failure: Failure }
);

export type Cause = Diagnosis['cause'];
