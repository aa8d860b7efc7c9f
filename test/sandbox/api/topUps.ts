import { createHash } from 'node:crypto';
import { type Address, formatUnits, isAddressEqual } from 'viem';
import { z } from 'zod';
import { topUpBounds, usdc, veniceReceiver } from '../../../src/venice/x402TypedData.ts';
import type { Payment } from '../chain/settlement.ts';
import type { Credit } from './credit.ts';
import type { Knobs } from './knobs.ts';
import type { ApiChain } from './parts.ts';
import { Refusal } from './refusal.ts';

const address = z.templateLiteral(['0x', z.string().regex(/^[\da-fA-F]{40}$/)]);
const hex = z.templateLiteral(['0x', z.string().regex(/^[\da-fA-F]*$/)]);
const digits = z.string().regex(/^\d{1,78}$/);
const signed = z.looseObject({
  signature: hex,
  authorization: z.looseObject({
    ...{ from: address, to: address, nonce: hex },
    ...{ value: digits, validAfter: digits, validBefore: digits },
  }),
});
const option = z.looseObject({ scheme: z.string(), network: z.string(), asset: address, payTo: address });
/** x402 v2, or the older flat form. */
const paymentBody = z.union([
  z.looseObject({ x402Version: z.literal(2), accepted: option, payload: signed }),
  z.looseObject({ scheme: z.string(), network: z.string(), payload: signed }),
]);

/** The refusals of a top-up: the code stands in `error`. */
class TopUpRefusal extends Refusal {
  constructor(status: number, code: string, message: string) {
    super(status, code, { message });
  }
}

export type TopUps = ReturnType<typeof createTopUps>;
export type Receipt = {
  walletAddress: Address;
  amountCredited: number;
  paymentId: string;
  transaction: string;
};

/** Signed payments: each is credited at most once, however often it is sent. */
export function createTopUps({
  chain,
  credit,
  knobs,
}: {
  chain: ApiChain;
  credit: Credit;
  knobs: () => Knobs;
}) {
  const credited = new Map<string, Receipt>();
  const underWay = new Map<string, Payment>();

  async function settle(id: string, payment: Payment): Promise<Receipt> {
    const transaction = await chain.settle(payment);
    const amountCredited = Number(formatUnits(payment.value, usdc.decimals));
    credit.add(payment.from, { type: 'TOP_UP', amount: amountCredited });
    const receipt = { walletAddress: payment.from, amountCredited, paymentId: `x402-${id}`, transaction };
    credited.set(id, receipt);
    return receipt;
  }

  return {
    /** @throws Refusal by https://docs.venice.ai/api-reference/endpoint/x402/top-up */
    async take(request: Request): Promise<Receipt> {
      const payment = readPayment(request);
      const id = createHash('sha256').update(`${payment.from}${payment.nonce}`.toLowerCase()).digest('hex');
      const known = credited.get(id);
      if (known) return known;
      if (underWay.has(id))
        throw new TopUpRefusal(409, 'PAYMENT_IN_PROGRESS', 'This payment is already being settled');
      if (payment.value < topUpBounds.min) throw new TopUpRefusal(400, 'AMOUNT_TOO_LOW', 'At least $5');
      if (payment.value > topUpBounds.max) throw new TopUpRefusal(400, 'AMOUNT_TOO_HIGH', 'At most $10000');
      underWay.set(id, payment);
      const { settlement } = knobs();
      try {
        if (!(await chain.isPayable(payment)))
          throw new TopUpRefusal(400, 'PAYMENT_VERIFICATION_FAILED', 'The payment could not be verified');
        if (settlement === 'fails')
          throw new TopUpRefusal(402, 'SETTLEMENT_FAILED', 'The payment could not be settled');
        if (settlement === 'prompt') return await settle(id, payment);
      } finally {
        if (settlement !== 'late') underWay.delete(id);
      }
      throw new TopUpRefusal(504, 'SETTLEMENT_TIMEOUT', 'The payment may still settle');
    },
    /** Lets what is late land. */
    async settle(): Promise<void> {
      for (const [id, payment] of [...underWay]) {
        underWay.delete(id);
        await settle(id, payment);
      }
    },
    clear() {
      credited.clear();
      underWay.clear();
    },
  };
}

export function hasPayment(request: Request): boolean {
  return readHeader(request) !== null;
}

function readHeader({ headers }: Request): string | null {
  return headers.get('payment-signature') ?? headers.get('x-402-payment') ?? headers.get('x-payment');
}

function readPayment(request: Request): Payment {
  const body = paymentBody.safeParse(decode(readHeader(request) ?? '')).data;
  if (!body) throw new TopUpRefusal(400, 'INVALID_PAYMENT_FORMAT', 'Invalid payment header');
  const { scheme, network } = 'accepted' in body ? (body.accepted as z.infer<typeof option>) : body;
  if (scheme !== 'exact') throw new TopUpRefusal(400, 'UNSUPPORTED_SCHEME', 'Only exact is supported');
  if (network !== 'eip155:8453' && network !== 'base')
    throw new TopUpRefusal(400, 'UNSUPPORTED_NETWORK', 'Unknown network');
  const { signature, authorization } = body.payload;
  const { from, to, nonce, value, validAfter, validBefore } = authorization;
  if (!isAddressEqual(to, veniceReceiver))
    throw new TopUpRefusal(400, 'INVALID_PAYMENT_RECIPIENT', 'Another recipient');
  const amounts = { value: BigInt(value), validAfter: BigInt(validAfter), validBefore: BigInt(validBefore) };
  return { from, to, nonce, signature, ...amounts };
}

function decode(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
