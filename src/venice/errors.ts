import type { PaymentRefusal, Refusal } from './refusals.ts';

const errorDocs = 'https://docs.venice.ai/api-reference/error-codes';
const limitDocs = 'https://docs.venice.ai/api-reference/rate-limiting';
const x402Docs = 'https://docs.venice.ai/api-reference/endpoint/x402/top-up';
const mintDocs = 'https://docs.venice.ai/guides/getting-started/generating-api-key-agent';

/** What a code means. `reason` of the facts completes a summary, which therefore has no full stop. */
type Meaning = { summary: string; docs?: string; wasSent?: false };

/** Every failure of this client. `failure.ts` chooses the code of an HTTP status. */
const meanings = {
  /** Our own request, refused before anything was sent. */
  INVALID_REQUEST: {
    summary: 'The request is not one that Venice accepts; nothing was sent',
    wasSent: false,
  },
  /** Held back by this page after too many failures, before Venice blocks it. Has `resetAt`. */
  PAUSED: { summary: 'Too many requests failed: nothing is sent for half a minute', wasSent: false },
  /** The caller's signal ended the call. Unless `wasSent` is false, it may have taken effect. */
  ABORTED: { summary: 'The request was cancelled' },
  /** Offline, refused, blocked, or no CORS headers. A browser does not tell which. */
  NETWORK: { summary: 'No readable answer came from Venice' },
  /** No complete answer in time. What was sent may have taken effect. */
  TIMEOUT: { summary: 'Venice did not answer within' },
  /** Not JSON, cut short, too large, or of another shape. */
  UNREADABLE: { summary: 'The answer could not be read:' },
  /** The mint refused, for a reason that Venice names in a sentence. Has `refusal` and `details`. */
  MINT_REFUSED: { summary: 'Venice refused to mint a key', docs: mintDocs },
  BAD_REQUEST: { summary: 'Venice did not accept the request', docs: errorDocs },
  UNAUTHORIZED: { summary: 'Venice does not know this key, or no longer does', docs: errorDocs },
  /** The key is good, the call needs an ADMIN one. */
  ADMIN_KEY_REQUIRED: { summary: 'Only an ADMIN key may do this', docs: errorDocs },
  /** 402 to a call without a key: Venice's offer to pay by x402, and no word about a balance. */
  NO_CREDENTIALS: { summary: 'The call carried no key', docs: errorDocs },
  /** Not taken from a wallet; `veniceCode` may say why: `X402_SIGN_IN_NONCE_REUSED`. */
  SIGN_IN_REJECTED: { summary: 'Venice rejected the signed login of the wallet', docs: x402Docs },
  /** A signed payment that Venice did not credit, or not yet. Has `paymentRefusal`. */
  PAYMENT_REFUSED: { summary: 'Venice did not credit the payment', docs: x402Docs },
  SPEND_LIMIT_USD: { summary: 'This key has reached its own USD limit', docs: errorDocs },
  SPEND_LIMIT_DIEM: { summary: 'This key has reached its own DIEM limit', docs: errorDocs },
  INSUFFICIENT_BALANCE: { summary: 'The account has nothing left to spend', docs: errorDocs },
  FORBIDDEN: { summary: 'Venice forbids this', docs: errorDocs },
  /** Also a 400 that says so of one key: the key is gone, or was never there. */
  NOT_FOUND: { summary: 'Venice has nothing by this name', docs: errorDocs },
  /** The route was retired, as `/billing/usage` was on 2026-09-16. */
  GONE: { summary: 'Venice has retired this call', docs: errorDocs },
  TOO_LARGE: { summary: 'The request is too large for Venice', docs: errorDocs },
  UNPROCESSABLE: { summary: 'Venice could not work on the request', docs: errorDocs },
  RATE_LIMITED: { summary: 'Too many requests for now', docs: limitDocs },
  /** Venice answers nothing for half a minute, and every attempt counts. Has `resetAt`. */
  BLOCKED: { summary: 'Too many failed requests: Venice pauses for half a minute', docs: limitDocs },
  SERVER: { summary: 'Venice had a fault of its own', docs: errorDocs },
  /** A 4xx of no other name. */
  REFUSED: { summary: 'Venice refused the request', docs: errorDocs },
} as const satisfies Record<string, Meaning>;

export type VeniceErrorCode = keyof typeof meanings;

/**
 * What is known of a failure beside its code. Never a request's body, its headers or the key: see
 * `words.ts`.
 */
export type ErrorFacts = {
  /** Completes the summary of TIMEOUT and UNREADABLE: `15000 ms`, `it is not JSON`. */
  reason?: string | undefined;
  /** The HTTP status, where an answer came. */
  status?: number | undefined;
  /** Venice's own words, cleaned for display. */
  details?: string | undefined;
  /** Venice's remarks on single fields, or ours on a body of our own: `description: too_big`. */
  issues?: readonly string[] | undefined;
  /** Venice's own code, where it names one: `MODEL_PRIVACY_RESTRICTED`. */
  veniceCode?: string | undefined;
  /** Why a mint was refused. */
  refusal?: Refusal | undefined;
  /** Why a payment was not credited. */
  paymentRefusal?: PaymentRefusal | undefined;
  /** The answer was a web page: it came from a gateway before Venice. */
  isPage?: boolean | undefined;
  /** CF-RAY: what Venice's support asks for. */
  requestId?: string | undefined;
  /** When to come back, ms since 1970, where the answer said so and a script may read it. */
  resetAt?: number | undefined;
  /** False where an ABORTED call never left the page. */
  wasSent?: boolean | undefined;
};

/**
 * The one error of this client, in viem's shape (https://viem.sh/docs/glossary/errors):
 * `shortMessage` for a person, `metaMessages` for the developer, `details` in the other side's
 * words. `cause` is never set: what fetch throws may quote the header it refused, and that header
 * is the key.
 */
export class VeniceError extends Error {
  override readonly name = 'VeniceError';
  readonly code: VeniceErrorCode;
  readonly shortMessage: string;
  readonly metaMessages: readonly string[];
  readonly docsUrl: string | undefined;
  readonly details: string | undefined;
  readonly issues: readonly string[];
  readonly status: number | undefined;
  readonly veniceCode: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly paymentRefusal: PaymentRefusal | undefined;
  readonly isPage: boolean;
  readonly requestId: string | undefined;
  readonly resetAt: number | undefined;
  readonly wasSent: boolean;

  constructor(code: VeniceErrorCode, facts: ErrorFacts = {}) {
    const meaning: Meaning = meanings[code];
    const { reason, status, details, issues = [], requestId } = facts;
    const shortMessage = `${meaning.summary}${reason === undefined ? '' : ` ${reason}`}.`;
    const metaMessages = [
      ...issues.map((issue) => `- ${issue}`),
      ...(status === undefined ? [] : [`Status: ${status}`]),
      ...(requestId === undefined ? [] : [`Request: ${requestId}`]),
    ];
    const lines = [shortMessage, ...metaMessages];
    if (details !== undefined) lines.push(`Details: ${details}`);
    if (meaning.docs !== undefined) lines.push(`Docs: ${meaning.docs}`);
    super(lines.join('\n'));
    this.code = code;
    this.shortMessage = shortMessage;
    this.metaMessages = metaMessages;
    this.docsUrl = meaning.docs;
    this.details = details;
    this.issues = issues;
    this.status = status;
    this.veniceCode = facts.veniceCode;
    this.refusal = facts.refusal;
    this.paymentRefusal = facts.paymentRefusal;
    this.isPage = facts.isPage ?? false;
    this.requestId = requestId;
    this.resetAt = facts.resetAt;
    this.wasSent = facts.wasSent ?? meaning.wasSent ?? true;
  }
}

/**
 * Any thrown value as a VeniceError. One that is not of this client counts as an unreadable answer;
 * its words are dropped.
 */
export function toVeniceError(error: unknown): VeniceError {
  if (error instanceof VeniceError) return error;
  return new VeniceError('UNREADABLE', { reason: 'an unexpected failure' });
}

/**
 * 4xx answers after which Venice surely keeps nothing. Not 408 (it may have run) and not 409
 * (something is there).
 */
const definiteStatuses: readonly unknown[] = [400, 401, 402, 403, 404, 413, 415, 422, 429];

/**
 * Whether a failed POST surely did nothing, so that the user may try again at once. False means
 * *ambiguous*: a key whose secret nobody saw may exist, or a payment may have been taken. Look for
 * it before another is sent.
 */
export function isDefinite({ code, status, wasSent, refusal, paymentRefusal }: VeniceError): boolean {
  if (!wasSent) return true;
  // A browser may repeat a POST, and what the second copy met says nothing of the first.
  if (paymentRefusal) return paymentRefusal === 'AMOUNT_TOO_LOW' || paymentRefusal === 'AMOUNT_TOO_HIGH';
  // The nonce was spent by somebody: most likely by a first copy of this very request.
  if (refusal === 'CHALLENGE_USED') return false;
  return code !== 'UNREADABLE' && definiteStatuses.includes(status);
}
