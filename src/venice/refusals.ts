/** Why Venice refused to mint. Each has its own way out, so each has its own name. */
export type Refusal =
  | 'INVALID_ADDRESS'
  | 'CHALLENGE_EXPIRED'
  | 'CHALLENGE_INVALID'
  | 'CHALLENGE_USED'
  | 'CHALLENGE_OTHER_WALLET'
  | 'CHALLENGE_ALTERED'
  | 'SIGNATURE_MISMATCH'
  | 'SIGNATURE_UNVERIFIED'
  | 'NO_STAKE';

/**
 * The one table of Venice's refusals: a part of the sentence, in lower case, and what it means. All
 * answer with 400 and a sentence and nothing else to tell them apart
 * (https://docs.venice.ai/guides/getting-started/generating-api-key-agent).
 */
const table: readonly (readonly [part: string, refusal: Refusal])[] = [
  ['invalid wallet address', 'INVALID_ADDRESS'],
  ['jwt has expired', 'CHALLENGE_EXPIRED'],
  ['the challenge has expired', 'CHALLENGE_EXPIRED'],
  ['jwt signature is invalid', 'CHALLENGE_INVALID'],
  ['jwt claims are invalid', 'CHALLENGE_INVALID'],
  ['jwt is malformed', 'CHALLENGE_INVALID'],
  ['this challenge has already been used', 'CHALLENGE_USED'],
  ['issued for a different wallet address', 'CHALLENGE_OTHER_WALLET'],
  ['not a valid venice api key authorization challenge', 'CHALLENGE_ALTERED'],
  ['statement was modified', 'CHALLENGE_ALTERED'],
  ['domain must be "api.venice.ai"', 'CHALLENGE_ALTERED'],
  ['wallet signature does not match', 'SIGNATURE_MISMATCH'],
  ['could not verify wallet signature', 'SIGNATURE_UNVERIFIED'],
  ['has no staked vvv on base', 'NO_STAKE'],
];

/** The refusal that a sentence of Venice's stands for, or undefined for a sentence not in the table. */
export function readRefusal(sentence: string): Refusal | undefined {
  const lower = sentence.toLowerCase();
  return table.find(([part]) => lower.includes(part))?.[1];
}

/**
 * What became of a signed payment, in Venice's codes
 * (https://docs.venice.ai/api-reference/endpoint/x402/top-up). `INVALID_PAYMENT` stands for every
 * reason why Venice did not look further at it.
 */
export type PaymentRefusal =
  | 'INVALID_PAYMENT'
  | 'AMOUNT_TOO_LOW'
  | 'AMOUNT_TOO_HIGH'
  | 'PAYMENT_VERIFICATION_FAILED'
  | 'SETTLEMENT_FAILED'
  | 'PAYMENT_IN_PROGRESS'
  | 'SETTLEMENT_TIMEOUT';

const namedRefusals: readonly PaymentRefusal[] = [
  ...(['AMOUNT_TOO_LOW', 'AMOUNT_TOO_HIGH', 'PAYMENT_VERIFICATION_FAILED'] as const),
  ...(['SETTLEMENT_FAILED', 'PAYMENT_IN_PROGRESS', 'SETTLEMENT_TIMEOUT'] as const),
];

const refusalsByStatus: Readonly<Record<number, PaymentRefusal>> = {
  400: 'INVALID_PAYMENT',
  402: 'SETTLEMENT_FAILED',
  409: 'PAYMENT_IN_PROGRESS',
  504: 'SETTLEMENT_TIMEOUT',
};

/** By its code, with or without `X402_`, else by its status; undefined where neither says it. */
export function readPaymentRefusal(status: number, code: string): PaymentRefusal | undefined {
  const bare = code.replace(/^X402_/, '');
  return namedRefusals.find((refusal) => refusal === bare) ?? refusalsByStatus[status];
}
