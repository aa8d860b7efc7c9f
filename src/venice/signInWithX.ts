import { type Address, getAddress } from 'viem';
import { createSiweMessage } from 'viem/siwe';
import { createOneTimeHeader, type OneTimeHeader, randomHex } from './oneTimeHeader.ts';

/** What a wallet signs to make one call, as its fields and as the text that it is. */
export type SignIn = {
  /** EIP-4361, signed byte for byte by `personal_sign`. */
  message: string;
  address: Address;
  domain: string;
  /** The call that it is for. Venice does not check it: a stolen proof fits any other call. */
  uri: string;
  statement: string;
  chainId: number;
  nonce: string;
  /** ms since 1970 */
  issuedAt: number;
  expiresAt: number;
};

const domain = 'api.venice.ai';
const chainId = 8453;
/** Venice accepts no older one, and none that is issued more than 30 s ahead of its clock. */
const lifeMs = 5 * 60_000;
const statement = 'Sign in to Venice for one request of this wallet';

/**
 * The login for one call of a wallet: Venice spends its nonce even where the call fails, so each
 * call and each retry has its own.
 * https://docs.venice.ai/api-reference/endpoint/x402/balance
 *
 * @param path of the call, after the base URL
 * @param now ms since 1970
 */
export function createSignIn({ address, path, now }: { address: string; path: string; now: number }): SignIn {
  const fields = {
    ...{ address: getAddress(address), domain, chainId, statement },
    uri: `https://${domain}/api/v1${path}`,
    nonce: randomHex(8),
  };
  const expiresAt = now + lifeMs;
  const times = { issuedAt: new Date(now), expirationTime: new Date(expiresAt) };
  return {
    ...fields,
    issuedAt: now,
    expiresAt,
    message: createSiweMessage({ ...fields, ...times, version: '1' }),
  };
}

/** The header for that one call. Whoever has it can make a call that the wallet pays for. */
export function proveSignIn({ address, message }: SignIn, signature: `0x${string}`): OneTimeHeader {
  return createOneTimeHeader('sign-in-with-x', { address, message, signature, chainId }, [
    message,
    signature,
  ]);
}
