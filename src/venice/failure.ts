import type { ErrorFacts } from './baseError.ts';
import { MintRefusedError, UnreadableError, type VeniceError } from './errors.ts';
import { readRefusal } from './refusals.ts';
import {
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
import type { Words } from './words.ts';

/** What bears on the meaning of a status, beside the answer itself. */
export type FailureContext = {
  /** Whether this was the POST of a mint, where a sentence may name a refusal. */
  isMint: boolean;
  hasKey: boolean;
  /** ms since 1970 */
  now: number;
};

// Venice's words on a caller with too many failures: "Too many failed attempts (> 20) resulting in a non-success status code"
// (https://docs.venice.ai/api-reference/rate-limiting#abuse-protection).
const blockWords = /too many failed|non-success status/i;
const blockMs = 30_000;

/** Names a failure by its status and, where one status says several things, by its words. */
export function readFailure(
  status: number,
  { sentence = '', code = '', issues }: Words,
  facts: Pick<ErrorFacts, 'requestId' | 'resetAt'>,
  { isMint, hasKey, now }: FailureContext,
): VeniceError {
  const known: ErrorFacts = {
    ...facts,
    status,
    issues,
    details: sentence || undefined,
    veniceCode: code || undefined,
  };
  if (status >= 500) return new ServerError(known);
  switch (status) {
    case 400: {
      const refusal = isMint ? readRefusal(sentence) : undefined;
      return refusal
        ? new MintRefusedError(refusal, { ...known, details: sentence })
        : new BadRequestError(known);
    }
    case 401:
      return /admin api key required/i.test(sentence)
        ? new AdminKeyRequiredError(known)
        : new UnauthorizedError(known);
    case 402:
      if (!hasKey) return new NoCredentialsError(known);
      if (/USD spend limit|USD_SPEND_LIMIT/i.test(`${sentence} ${code}`))
        return new SpendLimitUsdError(known);
      if (/DIEM spend limit|DIEM_SPEND_LIMIT/i.test(`${sentence} ${code}`))
        return new SpendLimitDiemError(known);
      return new InsufficientBalanceError(known);
    case 403:
      return new ForbiddenError(known);
    case 404:
      return new NotFoundError(known);
    case 410:
      return new GoneError(known);
    case 413:
      return new TooLargeError(known);
    case 422:
      return new UnprocessableError(known);
    case 429:
      return blockWords.test(sentence)
        ? new BlockedError({ ...known, resetAt: facts.resetAt ?? now + blockMs })
        : new RateLimitedError(known);
  }
  return status >= 400 ? new RefusedError(known) : new UnreadableError('an unknown status', known);
}
