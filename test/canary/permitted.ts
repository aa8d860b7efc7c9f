import { rpcPath } from '../sandbox/rpcPath.ts';
import type { Needle } from './secrets.ts';
import type { Carried } from './traffic.ts';

/** The one call that may carry a signature and its challenge to Venice. */
const mintPath = '/api/v1/api_keys/generate_web3_key';
/** The reads that carry a wallet's signature in place of a key. */
const creditPath = /^\/api\/v1\/x402\/(balance|transactions)\/0x[\da-f]{40}$/i;
/** The call that carries a payment. */
const paymentPath = '/api/v1/x402/top-up';
/** EIP-1271 `isValidSignature(bytes32,bytes)`. */
const isValidSignature = '1626ba7e';

export type RequestPart = 'url' | 'header' | 'authorization' | 'body';

/**
 * Whether a part of a request may hold a secret: a key in `Authorization` to the API, a challenge
 * and its signature in the body of the mint. The sandbox's wallet signs by asking the chain, where
 * a real one asks nobody.
 */
export function isPermitted(
  { kind, form, text }: Needle,
  part: RequestPart,
  { method, url, headers, body }: Carried,
  origin: string,
): boolean {
  const asked = new URL(url);
  if (asked.origin !== origin) return false;
  const isIn = (own: string) =>
    Object.entries(headers).every(([name, value]) => name === own || !value.includes(text));
  // What a wallet signed for one call: in its own header, and in no other.
  if (kind === 'payment')
    return (
      part === 'header' &&
      form === 'base64' &&
      method === 'POST' &&
      asked.pathname === paymentPath &&
      isIn('payment-signature')
    );
  if (part === 'header' && kind !== 'key' && form === 'base64')
    return method === 'GET' && creditPath.test(asked.pathname) && isIn('sign-in-with-x');
  if (kind === 'key')
    return part === 'authorization' && form === 'plain' && asked.pathname.startsWith('/api/v1/');
  if (part !== 'body' || method !== 'POST') return false;
  if (asked.pathname === mintPath) return form === 'plain';
  if (asked.pathname !== rpcPath) return false;
  // A contract is asked about a signature and a hash: without the challenge itself that is no right to mint.
  return kind === 'challenge' ? body.includes('"personal_sign"') : body.includes(isValidSignature);
}
