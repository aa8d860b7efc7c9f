import { CompactEncrypt, calculateJwkThumbprint, importJWK } from 'jose';
import type { MintOptions } from '../venice/bodies.ts';
import type { GrantKey } from './grantKey.ts';
import type { GrantRequest } from './grantRequest.ts';

/** What is sealed to the app beside the key: docs/grants.md, "Response". */
export type GrantTerms = Omit<MintOptions, 'apiKeyType'> & {
  id: string | undefined;
  apiKeyType: 'INFERENCE';
  /** Where the key is used, absolute. */
  baseUrl: string;
  /** The origin of this page. */
  iss: string;
  /** The redirect URI of the request. */
  aud: string;
  state: string;
};

/**
 * Seals a granted key to the app's public key as a compact JWE (RFC 7516) with ECDH-ES and A256GCM.
 * The header names the key by its thumbprint (RFC 7638).
 * @throws where this browser cannot use the public key: a point off its curve, or no X25519
 */
export async function sealGrant(jwk: GrantKey, apiKey: string, terms: GrantTerms): Promise<string> {
  return seal(jwk, { apiKey, ...terms });
}

/** Whether this browser can seal to the key: found out before anything is minted. */
export function canSeal(jwk: GrantKey): Promise<boolean> {
  return seal(jwk, {}).then(
    () => true,
    () => false,
  );
}

async function seal(jwk: GrantKey, payload: object): Promise<string> {
  const [key, kid] = await Promise.all([importJWK(jwk, 'ECDH-ES'), calculateJwkThumbprint(jwk)]);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid, cty: 'json' })
    .encrypt(key);
}

type Answer = { key: string } | { error: 'access_denied' | 'invalid_request' | 'mint_failed' };

/** The address that "Return to <host>" leads to; a plain key is never in one. */
export function responseAddress(
  { redirectUri, responseMode, state }: Pick<GrantRequest, 'redirectUri' | 'responseMode' | 'state'>,
  answer: Answer,
): string {
  const parameters = new URLSearchParams({ state, ...answer }).toString();
  if (responseMode === 'fragment') return `${redirectUri}#${parameters}`;
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}
