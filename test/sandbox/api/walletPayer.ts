import type { Address } from 'viem';
import type { Charge } from './ledger.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { creditTooLow, leastCredit } from './x402Offers.ts';

const mostAtOnce = 5;
const inFlight = new WeakMap<Parts, Map<string, number>>();

/** A wallet that pays for one call by itself: from the DIEM of a linked account first, then its credit. */
export type Wallet = {
  address: Address;
  currency: 'DIEM' | 'CREDIT';
  pay(charge: Pick<Charge, 'modelId' | 'amount' | 'inference'>): void;
  /** Ends the call, which counts among the wallet's five at once. */
  leave(): void;
};

/** @throws Refusal 401 for the login, 402 for the credit, 429 for the sixth call at once */
export async function openWallet(parts: Parts, request: Request): Promise<Wallet> {
  const address = await parts.signIns.open(request);
  const leave = enter(parts, address);
  try {
    const { diem } = await parts.purse.fundsOf(address);
    const balanceUsd = parts.credit.balanceOf(address);
    if (!canConsume({ balanceUsd, diem })) throw creditTooLow(request.url, balanceUsd, parts.now());
    const currency = diem !== null && diem > 0 ? 'DIEM' : 'CREDIT';
    return {
      ...{ address, currency, leave },
      pay({ modelId, amount, inference }) {
        if (currency === 'DIEM') return;
        const requestId = inference?.requestId ?? null;
        parts.credit.add(address, { type: 'CHARGE', amount: -amount, modelId, requestId });
      },
    };
  } catch (refusal) {
    leave();
    throw refusal;
  }
}

export function canConsume({ balanceUsd, diem }: { balanceUsd: number; diem: number | null }): boolean {
  return balanceUsd >= leastCredit || (diem !== null && diem > 0);
}

function enter(parts: Parts, address: Address): () => void {
  const calls = inFlight.get(parts) ?? new Map<string, number>();
  inFlight.set(parts, calls);
  const atOnce = calls.get(address) ?? 0;
  if (atOnce >= mostAtOnce)
    throw new Refusal(429, 'Too many concurrent requests', { code: 'X402_CONCURRENCY_LIMIT' });
  calls.set(address, atOnce + 1);
  return () => calls.set(address, (calls.get(address) ?? 1) - 1);
}
