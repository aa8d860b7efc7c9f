import { getAddress } from 'viem';
import { createSiweMessage } from 'viem/siwe';
import { GateError, readChallenge } from '../src/mint/challenge.ts';

// Challenges of both protocols, as Venice writes them, and the gate that reads them, on a clock
// that stands still.

export const now = Date.UTC(2026, 10, 21, 12);
export const signer = getAddress(`0x${'a1'.repeat(20)}`);
export const otherSigner = getAddress(`0x${'b2'.repeat(20)}`);

export const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const seconds = (ms: number) => Math.floor(ms / 1000);
export const minute = 60_000;

export function createToken(payload: object = {}, header: object = { alg: 'ES256', typ: 'JWT' }): string {
  const times = { iat: seconds(now), exp: seconds(now + 15 * minute) };
  return `${encode(header)}.${encode({ iss: 'venice', aud: 'web3', ...times, ...payload })}.${'s'.repeat(86)}`;
}

export function createMessage(fields: Partial<Parameters<typeof createSiweMessage>[0]> = {}): string {
  return createSiweMessage({
    domain: 'api.venice.ai',
    address: signer,
    statement: 'Authorize the creation of a Venice API key.',
    uri: 'https://api.venice.ai/api/v1/api_keys/generate_web3_key',
    version: '1',
    chainId: 8453,
    nonce: '0123456789abcdef0123456789abcdef',
    issuedAt: new Date(now),
    expirationTime: new Date(now + 15 * minute),
    resources: ['urn:venice:api-key:create'],
    ...fields,
  });
}

export const asToken = (token: string, at = now) => readChallenge({ protocol: 'token', token }, signer, at);
export const asSiwe = (message: string, at = now) =>
  readChallenge({ protocol: 'siwe', message, nonce: 'unused', expiresAt: 'unused' }, signer, at);

export function reasonOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof GateError) return error.code;
    throw error;
  }
  return undefined;
}
