import { type Address, getAddress, isAddress, isAddressEqual, isHex } from 'viem';
import { parseSiweMessage } from 'viem/siwe';
import type { ApiChain } from './parts.ts';
import { Refusal } from './refusal.ts';

const domains: readonly (string | undefined)[] = ['api.venice.ai', 'venice.ai'];
const chainIds: readonly unknown[] = [8453, '8453', 'eip155:8453'];
const oldestMs = 5 * 60_000;
const aheadMs = 30_000;
/** Longer than any login can live. */
const nonceMs = 5.5 * 60_000;

/** Venice's codes, each with `X402_SIGN_IN_` before it. */
type Code =
  | 'INVALID_PAYLOAD'
  | 'PARSE_ERROR'
  | 'INVALID_MESSAGE'
  | 'ADDRESS_MISMATCH'
  | 'INVALID_CHAIN_ID'
  | 'UNSUPPORTED_CHAIN'
  | 'DOMAIN_MISMATCH'
  | 'TIMESTAMP_MISMATCH'
  | 'EXPIRED'
  | 'FUTURE_TIMESTAMP'
  | 'NOT_BEFORE'
  | 'INVALID_SIGNATURE'
  | 'NONCE_REUSED';

/** The 401 of an inference route; the reads of a wallet say one sentence for all of it. */
export class SignInRefusal extends Refusal {
  constructor(code: Code) {
    const sentence =
      code === 'NONCE_REUSED' ? 'This nonce has already been used' : 'Sign-in-with-X authentication failed';
    super(401, sentence, { code: `X402_SIGN_IN_${code}` });
  }
}

export type SignIns = ReturnType<typeof createSignIns>;

/** The logins of wallets: each is good for one request. */
export function createSignIns({ chain, now }: { chain: Pick<ApiChain, 'verifyMessage'>; now: () => number }) {
  const spent = new Map<string, number>();

  return {
    /**
     * Whose login a call bears. Its nonce is spent as soon as the signature is good.
     * @throws SignInRefusal
     */
    async open(request: Request): Promise<Address> {
      const { address, message, signature, chainId, timestamp } = readPayload(request);
      const fields = parseSiweMessage(message);
      if (!fields.nonce || !fields.issuedAt || !fields.address) throw new SignInRefusal('INVALID_MESSAGE');
      if (!isAddressEqual(fields.address, address)) throw new SignInRefusal('ADDRESS_MISMATCH');
      if (chainId !== undefined && !chainIds.includes(chainId)) throw new SignInRefusal('INVALID_CHAIN_ID');
      if (fields.chainId !== 8453) throw new SignInRefusal('UNSUPPORTED_CHAIN');
      if (!domains.includes(fields.domain)) throw new SignInRefusal('DOMAIN_MISMATCH');
      const issuedAt = fields.issuedAt.getTime();
      if (timestamp !== undefined && Math.abs(timestamp - issuedAt) > aheadMs)
        throw new SignInRefusal('TIMESTAMP_MISMATCH');
      if (issuedAt - now() > aheadMs) throw new SignInRefusal('FUTURE_TIMESTAMP');
      const endsAt = Math.min(issuedAt + oldestMs, fields.expirationTime?.getTime() ?? Infinity);
      if (now() > endsAt) throw new SignInRefusal('EXPIRED');
      if (fields.notBefore && now() < fields.notBefore.getTime()) throw new SignInRefusal('NOT_BEFORE');
      if (!isHex(signature) || !(await chain.verifyMessage({ address, message, signature })))
        throw new SignInRefusal('INVALID_SIGNATURE');
      const name = `${address} ${fields.nonce}`;
      if ((spent.get(name) ?? 0) > now()) throw new SignInRefusal('NONCE_REUSED');
      spent.set(name, now() + nonceMs);
      return address;
    },
    clear: () => spent.clear(),
  };
}

export function hasSignIn(request: Request): boolean {
  return readHeader(request) !== null;
}

function readHeader({ headers }: Request): string | null {
  return headers.get('sign-in-with-x') ?? headers.get('x-sign-in-with-x');
}

function readPayload(request: Request) {
  const { address, message, signature, chainId, timestamp } = decode(readHeader(request) ?? '');
  if (typeof address !== 'string' || typeof message !== 'string' || typeof signature !== 'string')
    throw new SignInRefusal('INVALID_PAYLOAD');
  if (!isAddress(address, { strict: false })) throw new SignInRefusal('INVALID_PAYLOAD');
  if (timestamp !== undefined && typeof timestamp !== 'number') throw new SignInRefusal('TIMESTAMP_MISMATCH');
  return { address: getAddress(address), message, signature, chainId, timestamp };
}

/** @throws SignInRefusal for what is not base64 of a JSON object */
function decode(header: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // told below
  }
  throw new SignInRefusal('PARSE_ERROR');
}
