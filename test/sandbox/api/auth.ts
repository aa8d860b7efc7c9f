import { hashSecret, type StoredKey } from './keyring.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

/**
 * The key that a call was made with.
 *
 * @throws Refusal 402 without an Authorization header: an x402 challenge (facts section 1); 401 for a key that does not work
 */
export function requireKey({ keyring, now }: Parts, request: Request): StoredKey {
  const secret = readSecret(request);
  if (secret === undefined) throw paymentRequired(request);
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

/** Who a failure is counted against: the key, even a wrong one, else the wallet that the call names, else everyone without one. */
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

/** The shape of https://docs.cdp.coinbase.com/x402 as far as a client meets it here: nothing in the sandbox takes payments. */
function paymentRequired(request: Request): Refusal {
  return new Refusal(402, 'Payment required', {
    x402Version: 2,
    resource: { url: request.url },
    accepts: [{ scheme: 'exact', network: 'eip155:8453', amount: '10000', maxTimeoutSeconds: 300 }],
  });
}
