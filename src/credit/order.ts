import type { Address, Hex } from 'viem';
import type { Timer } from '../kit/clock.ts';
import type { TopUpTerms, TopUpTypedData } from '../venice/x402TypedData.ts';

/** What tells one payment from all others on Base. No secret: without the signature it moves nothing. */
export type Trace = {
  from: Address;
  /** In USDC's smallest unit. */
  value: bigint;
  nonce: Hex;
  /** Unix seconds: from then on Base refuses it. */
  validBefore: bigint;
};

/** A payment that was not sent yet, with all that it was made of. */
export type Order = {
  trace: Trace;
  typedData: TopUpTypedData;
  terms: TopUpTerms;
  connectorUid: string;
  /** The wallet's USDC when this was made, in its smallest unit. */
  held: bigint;
  /** Until Base would refuse it. */
  life: Timer;
};

export function traceOf({ message: { from, value, nonce, validBefore } }: TopUpTypedData): Trace {
  return { from, value, nonce, validBefore };
}
