import { BaseError, type ErrorFacts } from './baseError.ts';

// One class for each thing that an HTTP status (and at times a sentence) says; `failure.ts` chooses among them.

const errorDocs = 'https://docs.venice.ai/api-reference/error-codes';
const limitDocs = 'https://docs.venice.ai/api-reference/rate-limiting';

export class BadRequestError extends BaseError {
  override readonly name = 'BadRequestError';
  readonly code = 'BAD_REQUEST';
  constructor(facts: ErrorFacts) {
    super('Venice did not accept the request.', facts, errorDocs);
  }
}

export class UnauthorizedError extends BaseError {
  override readonly name = 'UnauthorizedError';
  readonly code = 'UNAUTHORIZED';
  constructor(facts: ErrorFacts) {
    super('Venice does not know this key, or no longer does.', facts, errorDocs);
  }
}

/** The key is good, the call needs an ADMIN one. */
export class AdminKeyRequiredError extends BaseError {
  override readonly name = 'AdminKeyRequiredError';
  readonly code = 'ADMIN_KEY_REQUIRED';
  constructor(facts: ErrorFacts) {
    super('Only an ADMIN key may do this.', facts, errorDocs);
  }
}

/** 402 to a call without a key: Venice's offer to pay by x402, not a word about money on an account. */
export class NoCredentialsError extends BaseError {
  override readonly name = 'NoCredentialsError';
  readonly code = 'NO_CREDENTIALS';
  constructor(facts: ErrorFacts) {
    super('The call carried no key.', facts, errorDocs);
  }
}

export class SpendLimitUsdError extends BaseError {
  override readonly name = 'SpendLimitUsdError';
  readonly code = 'SPEND_LIMIT_USD';
  constructor(facts: ErrorFacts) {
    super('This key has reached its own USD limit.', facts, errorDocs);
  }
}

export class SpendLimitDiemError extends BaseError {
  override readonly name = 'SpendLimitDiemError';
  readonly code = 'SPEND_LIMIT_DIEM';
  constructor(facts: ErrorFacts) {
    super('This key has reached its own DIEM limit.', facts, errorDocs);
  }
}

export class InsufficientBalanceError extends BaseError {
  override readonly name = 'InsufficientBalanceError';
  readonly code = 'INSUFFICIENT_BALANCE';
  constructor(facts: ErrorFacts) {
    super('The account has nothing left to spend.', facts, errorDocs);
  }
}

export class ForbiddenError extends BaseError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
  constructor(facts: ErrorFacts) {
    super('Venice forbids this.', facts, errorDocs);
  }
}

export class NotFoundError extends BaseError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
  constructor(facts: ErrorFacts) {
    super('Venice has nothing by this name.', facts, errorDocs);
  }
}

/** The route was retired, as `/billing/usage` was on 2026-09-16. */
export class GoneError extends BaseError {
  override readonly name = 'GoneError';
  readonly code = 'GONE';
  constructor(facts: ErrorFacts) {
    super('Venice has retired this call.', facts, errorDocs);
  }
}

export class TooLargeError extends BaseError {
  override readonly name = 'TooLargeError';
  readonly code = 'TOO_LARGE';
  constructor(facts: ErrorFacts) {
    super('The request is too large for Venice.', facts, errorDocs);
  }
}

export class UnprocessableError extends BaseError {
  override readonly name = 'UnprocessableError';
  readonly code = 'UNPROCESSABLE';
  constructor(facts: ErrorFacts) {
    super('Venice could not work on the request.', facts, errorDocs);
  }
}

export class RateLimitedError extends BaseError {
  override readonly name = 'RateLimitedError';
  readonly code = 'RATE_LIMITED';
  constructor(facts: ErrorFacts) {
    super('Too many requests for now.', facts, limitDocs);
  }
}

/** Too many failures in a row: Venice answers nothing for half a minute, and every try counts. */
export class BlockedError extends BaseError {
  override readonly name = 'BlockedError';
  readonly code = 'BLOCKED';
  override readonly resetAt: number;
  constructor(facts: ErrorFacts & { resetAt: number }) {
    super('Too many failed requests: Venice pauses for half a minute.', facts, limitDocs);
    this.resetAt = facts.resetAt;
  }
}

export class ServerError extends BaseError {
  override readonly name = 'ServerError';
  readonly code = 'SERVER';
  constructor(facts: ErrorFacts) {
    super('Venice had a fault of its own.', facts, errorDocs);
  }
}

/** A 4xx of no other name. */
export class RefusedError extends BaseError {
  override readonly name = 'RefusedError';
  readonly code = 'REFUSED';
  constructor(facts: ErrorFacts) {
    super('Venice refused the request.', facts, errorDocs);
  }
}
