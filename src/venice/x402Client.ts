import { Address } from './bodies.ts';
import { VeniceError } from './errors.ts';
import type { OneTimeHeader } from './oneTimeHeader.ts';
import { type CallOptions, request, type Transport } from './request.ts';
import { check } from './writing.ts';
import {
  Quote,
  TopUpAnswer,
  type TopUpReceipt,
  type X402Balance,
  X402BalanceAnswer,
  type X402Transactions,
  X402TransactionsAnswer,
} from './x402.ts';
import { z } from './zod.ts';

const WalletQuery = z.strictObject({ walletAddress: Address });
type WalletQuery = z.infer<typeof WalletQuery>;

const TransactionsQuery = z.strictObject({
  walletAddress: Address,
  limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(100))),
  offset: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
});
type TransactionsQuery = z.infer<typeof TransactionsQuery>;

/**
 * The calls of a wallet that pays by itself, without account or key. All throw VeniceError, and are
 * sent once. A header is spent by its call, whatever comes of it.
 */
export type X402Client = {
  /** What Venice asks for a top-up. Needs no signature; at most 10 a minute. */
  getQuote(call?: CallOptions): Promise<Quote>;
  /** At most 30 a minute. The header signs `x402Paths.balance` of the same wallet. */
  getBalance(args: WalletQuery, proof: OneTimeHeader, call?: CallOptions): Promise<X402Balance>;
  /** One page, newest first; at most 20 a minute. Each page needs a header of its own. */
  listTransactions(
    args: TransactionsQuery,
    proof: OneTimeHeader,
    call?: CallOptions,
  ): Promise<X402Transactions>;
  /**
   * Sends a signed payment. Not repeatable: after a failure ask `isDefinite`, and where that says
   * no, USDC's `authorizationState` on Base.
   * @throws VeniceError, PAYMENT_REFUSED with a `refusal` among them
   */
  topUp(payment: OneTimeHeader, call?: CallOptions): Promise<TopUpReceipt>;
};

/** The paths of the calls, which a login names. */
export const x402Paths = {
  balance: (walletAddress: string) => `/x402/balance/${walletAddress}`,
  transactions: (walletAddress: string) => `/x402/transactions/${walletAddress}`,
  topUp: '/x402/top-up',
} as const;

/** A transfer settles on Base before Venice answers: waiting costs less than a lost answer. */
const topUpTimeoutMs = 120_000;

/** @param transport of the page's one client, so that both share a failure budget */
export function createX402Client(transport: Transport): X402Client {
  const quote = { method: 'POST', path: x402Paths.topUp, schema: Quote, expectedStatus: 402 } as const;
  return {
    getQuote: async (call) => request(transport, { ...quote, ...call }),
    getBalance: async (args, proof, call) => {
      const { walletAddress } = check(WalletQuery, args);
      const get = { method: 'GET', path: x402Paths.balance(walletAddress), proof } as const;
      const { data } = await request(transport, { ...get, schema: X402BalanceAnswer, ...call });
      return ofWallet(data, walletAddress);
    },
    listTransactions: async (args, proof, call) => {
      const { walletAddress, ...query } = check(TransactionsQuery, args);
      const get = { method: 'GET', path: x402Paths.transactions(walletAddress), query, proof } as const;
      const { data } = await request(transport, { ...get, schema: X402TransactionsAnswer, ...call });
      return ofWallet(data, walletAddress);
    },
    topUp: async (payment, call) => {
      const post = { method: 'POST', path: x402Paths.topUp, proof: payment, schema: TopUpAnswer } as const;
      return (await request(transport, { ...post, timeoutMs: topUpTimeoutMs, ...call })).data;
    },
  };
}

function ofWallet<T extends { walletAddress: string }>(answer: T, walletAddress: string): T {
  if (answer.walletAddress.toLowerCase() === walletAddress.toLowerCase()) return answer;
  throw new VeniceError('UNREADABLE', { reason: 'it is of another wallet' });
}
