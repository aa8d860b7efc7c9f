import { randomUUID } from 'node:crypto';
import { roundMoney } from './ledger.ts';

/** A row of `GET /x402/transactions`, in Venice's words. */
export type Transaction = {
  id: string;
  /** Signed, in USD. */
  amount: number;
  balanceAfter: number;
  type: 'TOP_UP' | 'CHARGE' | 'REFUND';
  createdAt: string;
  requestId: string | null;
  modelId: string | null;
};

type Entry = Pick<Transaction, 'type' | 'amount'> & Partial<Pick<Transaction, 'requestId' | 'modelId'>>;

export type Credit = ReturnType<typeof createCredit>;

/** The credit that wallets bought, each with its ledger. A charge never takes it below 0. */
export function createCredit(now: () => number) {
  const wallets = new Map<string, Transaction[]>();
  const of = (address: string) => wallets.get(address.toLowerCase()) ?? [];
  const balanceOf = (address: string) => of(address)[0]?.balanceAfter ?? 0;

  return {
    balanceOf,
    /** Newest first. */
    of,
    add(address: string, { type, amount, requestId = null, modelId = null }: Entry) {
      const before = balanceOf(address);
      const taken = Math.max(amount, -before);
      const row: Transaction = {
        ...{ id: randomUUID(), type, requestId, modelId, createdAt: new Date(now()).toISOString() },
        ...{ amount: roundMoney(taken), balanceAfter: roundMoney(before + taken) },
      };
      wallets.set(address.toLowerCase(), [row, ...of(address)]);
    },
    clear: () => wallets.clear(),
  };
}
