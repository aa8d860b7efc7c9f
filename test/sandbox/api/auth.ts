import { hashSecret, type StoredKey } from './keyring.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { hasSignIn } from './signInWithX.ts';
import { paymentRequired } from './x402Offers.ts';

/**
 * The key that a call was made with.
 *
 * @throws Refusal 402 without an Authorization header: an x402 challenge; 401 for a key that does not work
 */
export function requireKey({ keyring, now }: Parts, request: Request): StoredKey {
  const secret = readSecret(request);
  // A wallet's login is no key: it pays for inference, and sees no account.
  if (secret === undefined && !hasSignIn(request)) throw paymentRequired(request.url);
  if (secret === undefined) throw new Refusal(401, 'Authentication failed');
  const key = keyring.find(secret);
  if (!key) throw new Refusal(401, 'Authentication failed');
  key.lastUsedAt = new Date(now()).toISOString();
  return key;
}

/** @throws Refusal as requireKey does, and 401 for an INFERENCE key */
export function requireAdminKey(parts: Parts, request: Request): StoredKey {
  const key = requireKey(parts, request);
  if (key.apiKeyType !== 'ADMIN') throw new Refusal(401, 'Admin API key required');
  return key;
}

/**
 * Who a failure is counted against: the key, even a wrong one, else the wallet that the call names,
 * else everyone without one.
 */
export function callerOf(request: Request, query: Record<string, string>, body: unknown): string {
  const secret = readSecret(request);
  if (secret !== undefined) return hashSecret(secret);
  const named = typeof body === 'object' && body !== null && 'address' in body ? body.address : query.address;
  return typeof named === 'string' ? named.toLowerCase() : 'anonymous';
}

export function readSecret(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  return header === null ? undefined : header.replace(/^Bearer\s+/i, '');
}
