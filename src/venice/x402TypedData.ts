import type { Address, Hex } from 'viem';
import { createOneTimeHeader, type OneTimeHeader, randomHex } from './oneTimeHeader.ts';
import { isReadable } from './reading.ts';
import type { PaymentOption, Quote } from './x402.ts';

/**
 * USDC on Base: the one token that this page pays with.
 * https://basescan.org/token/0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913
 */
export const usdc = {
  address: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
  decimals: 6,
  name: 'USD Coin',
  version: '2',
  chainId: 8453,
} as const;

/** Venice's wallet for top-ups on Base, fixed at build: a quote that names another is not paid. */
export const veniceReceiver = '0x2670B922ef37C7Df47158725C0CC407b5382293F';

/** $5 to $10 000 a payment, in USDC's smallest unit. */
export const topUpBounds = { min: 5_000_000n, max: 10_000_000_000n } as const;

const network = `eip155:${usdc.chainId}`;
/** From its first to its last second, a payment can be taken for at most ten minutes. */
const longestWindow = 600n;
/** Before now: for a clock that is ahead of the chain's. After now: Venice asks for as much. */
const halfWindow = 300n;

/** https://eips.ethereum.org/EIPS/eip-3009 */
const types = {
  TransferWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const;

/** A payment as a wallet signs it (EIP-712). Times in Unix seconds, `value` in USDC's smallest unit. */
export type TopUpTypedData = {
  domain: { name: string; version: string; chainId: number; verifyingContract: Address };
  types: typeof types;
  primaryType: 'TransferWithAuthorization';
  message: {
    from: Address;
    to: Address;
    value: bigint;
    validAfter: bigint;
    validBefore: bigint;
    nonce: Hex;
  };
};

/** What a payment has to agree with. `value` in USDC's smallest unit, `now` in ms since 1970. */
export type TopUpTerms = { quote: Quote; from: Address; value: bigint; now: number };

/** Why a quote or a payment is refused before the wallet sees it. */
export type TopUpReason =
  | 'VERSION'
  | 'NO_OPTION_ON_BASE'
  | 'SCHEME'
  | 'CHAIN'
  | 'TOKEN'
  | 'TOKEN_NAME'
  | 'PAYEE'
  | 'PAYER'
  | 'AMOUNT'
  | 'WINDOW'
  | 'NONCE'
  | 'FORM';

export class TopUpRefusedError extends Error {
  override readonly name = 'TopUpRefusedError';
  readonly code = 'TOP_UP_REFUSED';
  readonly reasons: readonly TopUpReason[];
  constructor(reasons: readonly TopUpReason[]) {
    super(`The payment was refused before the wallet saw it: ${reasons.join(', ')}`);
    this.reasons = reasons;
  }
}

/**
 * The entry of a quote that may be paid: USDC on Base, to Venice's own wallet.
 * @throws TopUpRefusedError
 */
export function choosePaymentOption({ x402Version, accepts }: Quote): PaymentOption {
  if (x402Version !== 2) throw new TopUpRefusedError(['VERSION']);
  const onBase = accepts.filter(isReadable).filter((option) => option.network === network);
  const fine = onBase.find((option) => judgeOption(option).length === 0);
  if (fine) return fine;
  const [nearest] = onBase;
  throw new TopUpRefusedError(nearest ? judgeOption(nearest) : ['NO_OPTION_ON_BASE']);
}

function judgeOption({ scheme, asset, payTo, amount, extra = {} }: PaymentOption): TopUpReason[] {
  const { name, version, decimals = usdc.decimals, assetTransferMethod = 'eip3009' } = extra;
  const least = BigInt(amount);
  return listReasons({
    SCHEME: scheme === 'exact' && assetTransferMethod === 'eip3009',
    TOKEN: isSame(asset, usdc.address),
    TOKEN_NAME: name === usdc.name && version === usdc.version && decimals === usdc.decimals,
    PAYEE: isSame(payTo, veniceReceiver),
    AMOUNT: least >= topUpBounds.min && least <= topUpBounds.max,
  });
}

/**
 * The payment for a quote, for at most ten minutes from a little before now.
 * @throws TopUpRefusedError for a quote that may not be paid
 */
export function createTopUp({ quote, from, value, now }: TopUpTerms): TopUpTypedData {
  const { maxTimeoutSeconds } = choosePaymentOption(quote);
  const seconds = BigInt(Math.floor(now / 1000));
  const asked = BigInt(maxTimeoutSeconds);
  return writeTopUp({
    ...{ from, to: veniceReceiver, value, validAfter: seconds - halfWindow },
    validBefore: seconds + (asked < halfWindow ? asked : halfWindow),
    nonce: `0x${randomHex(32)}`,
  });
}

/** The whole of a payment around its message. */
export function writeTopUp(message: TopUpTypedData['message']): TopUpTypedData {
  const { name, version, chainId, address: verifyingContract } = usdc;
  const domain = { name, version, chainId, verifyingContract };
  return { domain, types, primaryType: 'TransferWithAuthorization', message };
}

/** What speaks against signing a payment; an empty list where nothing does. */
export function judgeTopUp(typedData: TopUpTypedData, terms: TopUpTerms): readonly TopUpReason[] {
  const { domain, message } = typedData;
  const { from, value, now } = terms;
  const least = BigInt(choosePaymentOption(terms.quote).amount);
  const seconds = BigInt(Math.floor(now / 1000));
  const { validAfter, validBefore } = message;
  const isWhole = [message.value, validAfter, validBefore].every((each) => typeof each === 'bigint');
  return listReasons({
    CHAIN: domain.chainId === usdc.chainId,
    TOKEN: isSame(domain.verifyingContract, usdc.address),
    TOKEN_NAME: domain.name === usdc.name && domain.version === usdc.version,
    PAYEE: isSame(message.to, veniceReceiver),
    PAYER: isSame(message.from, from),
    AMOUNT: message.value === value && value >= least && value <= topUpBounds.max,
    WINDOW: validAfter < seconds && validBefore > seconds && validBefore - validAfter <= longestWindow,
    NONCE: /^0x[\da-f]{64}$/.test(message.nonce),
    // Written again and compared: nothing else is in it.
    FORM: isWhole && print(typedData) === print(writeTopUp(pick(message))),
  });
}

/**
 * The gate before the wallet: asks for a signature only for a payment that is what it should be.
 *
 * @param sign asks the wallet (`eth_signTypedData_v4`)
 * @throws TopUpRefusedError before `sign` is called, else what `sign` throws
 */
export async function signTopUp(
  typedData: TopUpTypedData,
  terms: TopUpTerms,
  sign: (typedData: TopUpTypedData) => Promise<Hex>,
): Promise<OneTimeHeader> {
  const option = choosePaymentOption(terms.quote);
  const reasons = judgeTopUp(typedData, terms);
  if (reasons.length > 0) throw new TopUpRefusedError(reasons);
  return encodePayment(option, typedData.message, await sign(typedData));
}

/** https://github.com/coinbase/x402/blob/main/specs/schemes/exact/scheme_exact_evm.md */
function encodePayment(
  accepted: PaymentOption,
  { from, to, value, validAfter, validBefore, nonce }: TopUpTypedData['message'],
  signature: Hex,
): OneTimeHeader {
  const [amount, after, before] = [value, validAfter, validBefore].map(String);
  const authorization = { from, to, value: amount, validAfter: after, validBefore: before, nonce };
  const resource = { url: 'https://api.venice.ai/api/v1/x402/top-up' };
  const payload = { signature, authorization };
  return createOneTimeHeader('payment-signature', { x402Version: 2, resource, accepted, payload }, [
    signature,
  ]);
}

function listReasons(checks: Partial<Record<TopUpReason, boolean>>): TopUpReason[] {
  const reasons = Object.keys(checks) as TopUpReason[]; // the keys of the literal above
  return reasons.filter((reason) => checks[reason] !== true);
}

function isSame(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

function pick({ from, to, value, validAfter, validBefore, nonce }: TopUpTypedData['message']) {
  return { from, to, value, validAfter, validBefore, nonce };
}

/** As JSON with its keys in order. */
function print(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'bigint') return `${part}n`;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
