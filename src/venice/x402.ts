import { DecimalString, Filled, lenient, openSet, rows, saysSomething } from './reading.ts';
import { z } from './zod.ts';

// Answers of https://docs.venice.ai/api-reference/endpoint/x402. All money is USD, in decimal strings.

/** USDC on Base has six decimals; an amount in its smallest unit fits 40 digits. */
const units = z.string().check(z.regex(/^\d{1,40}$/));

/**
 * One way to pay, kept whole: what Venice sent goes back to it unchanged. Nothing here is trusted;
 * `x402TypedData.ts` says which may be paid.
 */
export const PaymentOption = z.looseObject({
  scheme: Filled,
  /** CAIP-2: `eip155:8453` is Base. */
  network: Filled,
  /** The least amount, in the smallest unit of the token. */
  amount: units,
  asset: Filled,
  payTo: Filled,
  maxTimeoutSeconds: z.int().check(z.minimum(1), z.maximum(86_400)),
  extra: z.optional(z.looseObject({})),
});
export type PaymentOption = z.infer<typeof PaymentOption>;

/** The 402 to a top-up without payment: what Venice takes, read without a signature. */
export const Quote = z.object({ x402Version: z.number(), accepts: rows(PaymentOption) });
export type Quote = z.infer<typeof Quote>;

/** The credit of a wallet. */
export type X402Balance = z.infer<typeof X402Balance>;
const X402Balance = z.object({
  walletAddress: Filled,
  balanceUsd: DecimalString,
  /** Whether calls go through: at least $0.10 of credit, or DIEM of a linked account. */
  canConsume: lenient(z.boolean()),
  minimumTopUpUsd: lenient(DecimalString),
  suggestedTopUpUsd: lenient(DecimalString),
  /** Only for a wallet linked to an account with staked DIEM, which is spent first. */
  diemBalanceUsd: lenient(DecimalString),
});
export const X402BalanceAnswer = z.object({ data: X402Balance });

/** A row of the ledger. Several charges may belong to one request. */
export type X402Transaction = z.infer<typeof X402Transaction>;
const X402Transaction = z.object({
  id: Filled,
  /** Signed: a charge is negative. */
  amount: DecimalString,
  balanceAfter: lenient(DecimalString),
  type: openSet<'TOP_UP' | 'CHARGE' | 'REFUND'>(),
  /** ISO 8601, unparsed */
  createdAt: Filled,
  requestId: lenient(z.nullable(z.string())),
  modelId: lenient(z.nullable(z.string())),
});

/** One page, newest first. */
export type X402Transactions = z.infer<typeof X402Transactions>;
const X402Transactions = z.object({
  walletAddress: Filled,
  currentBalance: lenient(DecimalString),
  transactions: rows(X402Transaction),
  pagination: z.object({ hasMore: z.boolean() }),
});
export const X402TransactionsAnswer = z.object({ data: X402Transactions });

/** What Venice says of a top-up that settled. */
export type TopUpReceipt = z.infer<typeof TopUpReceipt>;
const TopUpReceipt = z
  .object({
    walletAddress: lenient(Filled),
    amountCredited: lenient(DecimalString),
    newBalance: lenient(DecimalString),
    paymentId: lenient(Filled),
  })
  .check(z.refine(saysSomething));
export const TopUpAnswer = z.object({ data: TopUpReceipt });
