/** What keeps a wallet from paying for its calls by itself. Sentences: `messages/en/doctor.ts`. */
export type WalletCause =
  | 'SIGN_IN_REUSED'
  | 'SIGN_IN_EXPIRED'
  | 'SIGN_IN_EARLY'
  | 'SIGN_IN_DOMAIN'
  | 'SIGN_IN_CHAIN'
  | 'SIGN_IN_SIGNER'
  | 'SIGN_IN_FORM'
  | 'WALLET_CONCURRENCY'
  | 'WALLET_CREDIT_LOW'
  | 'LINKED_DIEM'
  | 'PAYMENT_INVALID'
  | 'PAYMENT_AMOUNT'
  | 'PAYMENT_FAILED'
  | 'PAYMENT_UNDER_WAY';

/**
 * Venice's codes for such a wallet, without the `X402_` that most begin with
 * (https://docs.venice.ai/api-reference/endpoint/x402/top-up).
 */
export const x402Causes: Readonly<Record<string, WalletCause>> = {
  SIGN_IN_NONCE_REUSED: 'SIGN_IN_REUSED',
  SIGN_IN_EXPIRED: 'SIGN_IN_EXPIRED',
  SIGN_IN_FUTURE_TIMESTAMP: 'SIGN_IN_EARLY',
  SIGN_IN_NOT_BEFORE: 'SIGN_IN_EARLY',
  SIGN_IN_TIMESTAMP_MISMATCH: 'SIGN_IN_EARLY',
  SIGN_IN_DOMAIN_MISMATCH: 'SIGN_IN_DOMAIN',
  SIGN_IN_UNSUPPORTED_CHAIN: 'SIGN_IN_CHAIN',
  SIGN_IN_INVALID_CHAIN_ID: 'SIGN_IN_CHAIN',
  SIGN_IN_INVALID_SIGNATURE: 'SIGN_IN_SIGNER',
  SIGN_IN_ADDRESS_MISMATCH: 'SIGN_IN_SIGNER',
  SIGN_IN_PARSE_ERROR: 'SIGN_IN_FORM',
  SIGN_IN_INVALID_PAYLOAD: 'SIGN_IN_FORM',
  SIGN_IN_INVALID_MESSAGE: 'SIGN_IN_FORM',
  CONCURRENCY_LIMIT: 'WALLET_CONCURRENCY',
  PAYMENT_REQUIRED: 'WALLET_CREDIT_LOW',
  INVALID_PAYMENT: 'PAYMENT_INVALID',
  INVALID_PAYMENT_FORMAT: 'PAYMENT_INVALID',
  INVALID_PAYMENT_RECIPIENT: 'PAYMENT_INVALID',
  UNSUPPORTED_SCHEME: 'PAYMENT_INVALID',
  UNSUPPORTED_NETWORK: 'PAYMENT_INVALID',
  PAYMENT_VERIFICATION_FAILED: 'PAYMENT_INVALID',
  AMOUNT_TOO_LOW: 'PAYMENT_AMOUNT',
  AMOUNT_TOO_HIGH: 'PAYMENT_AMOUNT',
  SETTLEMENT_FAILED: 'PAYMENT_FAILED',
  PAYMENT_IN_PROGRESS: 'PAYMENT_UNDER_WAY',
  SETTLEMENT_TIMEOUT: 'PAYMENT_UNDER_WAY',
};

/** @param hasCredit the error names a credit that would be enough: then other money is spent first */
export function walletCauseOf(code: string | undefined, hasCredit = false): WalletCause | undefined {
  const bare = (code ?? '').replace(/^X402_/, '');
  const cause = Object.hasOwn(x402Causes, bare) ? x402Causes[bare] : undefined;
  return cause === 'WALLET_CREDIT_LOW' && hasCredit ? 'LINKED_DIEM' : cause;
}

/** Whether a 402 to a wallet names at least the credit that a call needs. */
export function namesCredit(body: object): boolean {
  const { currentBalanceUsd: held, minimumBalanceUsd: least } = { ...body } as Record<string, unknown>;
  return typeof held === 'number' && typeof least === 'number' && held >= least;
}
