import { exportJWK, generateKeyPair } from 'jose';
import type { GrantKey } from '../src/grant/grantKey.ts';

/** A key pair of an app: the public half is what it asks with. */
export type AppKeys = { publicJwk: GrantKey; privateKey: CryptoKey };

export async function createAppKeys(crv: 'P-256' | 'X25519' = 'P-256'): Promise<AppKeys> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv, extractable: true });
  // The members of a public key of this curve, and no others.
  return { publicJwk: (await exportJWK(publicKey)) as GrantKey, privateKey };
}

export function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The parameters of a request that is granted, for tests that change one of them. */
export function grantParameters(publicJwk: GrantKey): Record<string, string> {
  return {
    redirect_uri: 'https://app.example/callback?from=zecca',
    jwk: base64url(publicJwk),
    state: 'Zk3v0-Fq2_Lw9.T~x1',
    usd: '5',
    diem: '0.5',
    period: 'MONTH',
    days: '30',
    privacy: 'ALL',
    name: 'Example app',
    response_mode: 'fragment',
  };
}
