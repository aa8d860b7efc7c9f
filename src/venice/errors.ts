import { BaseError, type ErrorFacts } from './baseError.ts';
import type { Refusal } from './refusals.ts';
import type {
  AdminKeyRequiredError,
  BadRequestError,
  BlockedError,
  ForbiddenError,
  GoneError,
  InsufficientBalanceError,
  NoCredentialsError,
  NotFoundError,
  RateLimitedError,
  RefusedError,
  ServerError,
  SpendLimitDiemError,
  SpendLimitUsdError,
  TooLargeError,
  UnauthorizedError,
  UnprocessableError,
} from './statusErrors.ts';

const mintDocs = 'https://docs.venice.ai/guides/getting-started/generating-api-key-agent';

/** Our own request, refused before anything was sent. */
export class InvalidRequestError extends BaseError {
  override readonly name = 'InvalidRequestError';
  readonly code = 'INVALID_REQUEST';
  constructor(issues: readonly string[]) {
    super('The request is not one that Venice accepts; nothing was sent.', { issues });
  }
}

/** No readable answer: offline, refused, blocked, or no CORS headers. A browser does not tell which. */
export class NetworkError extends BaseError {
  override readonly name = 'NetworkError';
  readonly code = 'NETWORK';
  constructor(issues: readonly string[] = []) {
    super('No readable answer came from Venice.', { issues });
  }
}

/** No complete answer in time. What was sent may have taken effect. */
export class TimeoutError extends BaseError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
  constructor(timeoutMs: number) {
    super(`Venice did not answer within ${timeoutMs} ms.`);
  }
}

/** The caller's signal ended the call. Unless `wasSent` is false, what was sent may have taken effect. */
export class AbortedError extends BaseError {
  override readonly name = 'AbortedError';
  readonly code = 'ABORTED';
  readonly wasSent: boolean;
  constructor({ wasSent }: { wasSent: boolean }) {
    super('The request was cancelled.');
    this.wasSent = wasSent;
  }
}

/** Held back by this page after too many failures, before Venice blocks it. Nothing was sent. */
export class PausedError extends BaseError {
  override readonly name = 'PausedError';
  readonly code = 'PAUSED';
  override readonly resetAt: number;
  constructor(resetAt: number) {
    super('Too many requests failed: nothing is sent for half a minute.', { resetAt });
    this.resetAt = resetAt;
  }
}

/** An answer came and could not be read: not JSON, cut short, too large, or of another shape. */
export class UnreadableError extends BaseError {
  override readonly name = 'UnreadableError';
  readonly code = 'UNREADABLE';
  constructor(reason: string, facts?: ErrorFacts) {
    super(`The answer could not be read: ${reason}.`, facts);
  }
}

/** The mint refused, for a reason that Venice names in a sentence (`details`). */
export class MintRefusedError extends BaseError {
  override readonly name = 'MintRefusedError';
  readonly code = 'MINT_REFUSED';
  override readonly details: string;
  readonly refusal: Refusal;
  constructor(refusal: Refusal, facts: ErrorFacts & { details: string }) {
    super('Venice refused to mint a key.', facts, mintDocs);
    this.details = facts.details;
    this.refusal = refusal;
  }
}

/** Every failure of this client, so that a `switch` over `code` is checked for completeness. */
export type VeniceError =
  | InvalidRequestError
  | NetworkError
  | TimeoutError
  | AbortedError
  | PausedError
  | UnreadableError
  | MintRefusedError
  | BadRequestError
  | UnauthorizedError
  | AdminKeyRequiredError
  | NoCredentialsError
  | SpendLimitUsdError
  | SpendLimitDiemError
  | InsufficientBalanceError
  | ForbiddenError
  | NotFoundError
  | GoneError
  | TooLargeError
  | UnprocessableError
  | RateLimitedError
  | BlockedError
  | ServerError
  | RefusedError;

export function isVeniceError(error: unknown): error is VeniceError {
  return error instanceof BaseError;
}

/** Any thrown value as a VeniceError. One that is not of this client counts as an unreadable answer; its words are dropped. */
export function toVeniceError(error: unknown): VeniceError {
  return isVeniceError(error) ? error : new UnreadableError('an unexpected failure');
}

/** 4xx answers after which Venice surely keeps nothing. Not 408 (it may have run) and not 409 (something is there). */
const definiteStatuses: readonly number[] = [400, 401, 402, 403, 404, 413, 415, 422, 429];

/**
 * Whether a failed POST of a key surely made none, so that the user may try again at once. False means *ambiguous*: a key whose
 * secret nobody saw may exist. Look for it before another is minted.
 */
export function isDefinite(error: VeniceError): boolean {
  switch (error.code) {
    case 'INVALID_REQUEST':
    case 'PAUSED':
      return true;
    case 'ABORTED':
      return !error.wasSent;
    case 'MINT_REFUSED':
      // The nonce was spent by somebody: most likely by a first copy of this very request.
      return error.refusal !== 'CHALLENGE_USED';
    case 'NETWORK':
    case 'TIMEOUT':
    case 'UNREADABLE':
    case 'SERVER':
      return false;
    case 'BAD_REQUEST':
    case 'UNAUTHORIZED':
    case 'ADMIN_KEY_REQUIRED':
    case 'NO_CREDENTIALS':
    case 'SPEND_LIMIT_USD':
    case 'SPEND_LIMIT_DIEM':
    case 'INSUFFICIENT_BALANCE':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'GONE':
    case 'TOO_LARGE':
    case 'UNPROCESSABLE':
    case 'RATE_LIMITED':
    case 'BLOCKED':
    case 'REFUSED':
      return error.status !== undefined && definiteStatuses.includes(error.status);
  }
}
