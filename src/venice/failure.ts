import { VeniceError, type VeniceErrorCode } from './errors.ts';
import type { HeaderFacts } from './headers.ts';
import type { OneTimeHeader } from './oneTimeHeader.ts';
import { readPaymentRefusal, readRefusal } from './refusals.ts';
import type { Words } from './words.ts';

/** What bears on the meaning of a status, beside the answer itself. */
export type FailureContext = {
  /** Whether this was the POST of a mint, where a sentence may name a refusal. */
  isMint: boolean;
  hasKey: boolean;
  /** The signed header that the call carried, if any. */
  proof?: OneTimeHeader['name'] | undefined;
  /** ms since 1970 */
  now: number;
};

/** Statuses that say one thing, whatever the words. */
const byStatus: Readonly<Record<number, VeniceErrorCode>> = {
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  410: 'GONE',
  413: 'TOO_LARGE',
  422: 'UNPROCESSABLE',
};

// Venice's words on a caller with too many failures, 50 in 30 s: "Too many failed attempts (> 50)
// resulting in a non-success status code"
// (https://docs.venice.ai/api-reference/rate-limiting#abuse-protection).
const blockWords = /too many failed|non-success status/i;
const blockMs = 30_000;

/**
 * Venice may say that a key is gone by a 400 and a sentence: "API key could not be found", "API key
 * not found or expired".
 */
const goneWords = /api key (could not be|was not|not) found/i;

/** `X402_SIGN_IN_EXPIRED` and its like; the reads of a wallet say it in a sentence alone. */
const signInWords = /^X402_SIGN_IN_|sign-in-with-x/i;

/** Names a failure by its status and, where one status says several things, by its words. */
export function readFailure(
  status: number,
  words: Words,
  facts: HeaderFacts,
  context: FailureContext,
): VeniceError {
  const { sentence = '', custom, code: veniceCode = '', issues } = words;
  const isPayment = context.proof === 'payment-signature';
  const paymentRefusal = isPayment ? readPaymentRefusal(status, veniceCode) : undefined;
  const refusal = context.isMint && status === 400 ? readRefusal(sentence) : undefined;
  const code =
    (paymentRefusal && 'PAYMENT_REFUSED') ?? (refusal && 'MINT_REFUSED') ?? readCode(status, words, context);
  return new VeniceError(code, {
    ...facts,
    status,
    issues,
    refusal,
    paymentRefusal,
    reason: code === 'UNREADABLE' ? 'an unknown status' : undefined,
    details: (refusal ? undefined : custom) ?? (sentence || undefined),
    veniceCode: veniceCode || undefined,
    ...(code === 'BLOCKED' && { resetAt: facts.resetAt ?? context.now + blockMs }),
  });
}

function readCode(
  status: number,
  { sentence = '', code = '' }: Words,
  { isMint, hasKey, proof }: FailureContext,
): VeniceErrorCode {
  if (status >= 500) return 'SERVER';
  switch (status) {
    case 400:
      return !isMint && goneWords.test(sentence) ? 'NOT_FOUND' : 'BAD_REQUEST';
    case 401:
      if (proof === 'sign-in-with-x' || signInWords.test(`${code} ${sentence}`)) return 'SIGN_IN_REJECTED';
      return /admin api key required/i.test(sentence) ? 'ADMIN_KEY_REQUIRED' : 'UNAUTHORIZED';
    case 402:
      if (!hasKey && !proof) return 'NO_CREDENTIALS';
      if (/USD spend limit|USD_SPEND_LIMIT/i.test(`${sentence} ${code}`)) return 'SPEND_LIMIT_USD';
      if (/DIEM spend limit|DIEM_SPEND_LIMIT/i.test(`${sentence} ${code}`)) return 'SPEND_LIMIT_DIEM';
      return 'INSUFFICIENT_BALANCE';
    case 429:
      return blockWords.test(sentence) ? 'BLOCKED' : 'RATE_LIMITED';
  }
  return byStatus[status] ?? (status >= 400 ? 'REFUSED' : 'UNREADABLE');
}
