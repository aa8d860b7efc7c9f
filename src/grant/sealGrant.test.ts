import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, compactDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { createAppKeys } from '../../test/grantBed.ts';
import { canSeal, type GrantTerms, responseAddress, sealGrant } from './sealGrant.ts';

const terms: GrantTerms = {
  id: 'key-1',
  apiKeyType: 'INFERENCE',
  consumptionLimit: { usd: 5, diem: 0 },
  limitPeriod: 'MONTH',
  modelPrivacy: 'ALL',
  expiresAt: '2026-12-21T12:00:00Z',
  description: 'app:app.example #7F3KQ2',
  baseUrl: 'https://api.venice.ai/api/v1',
  iss: 'https://zecca.example',
  aud: 'https://app.example/callback',
  state: 'a'.repeat(16),
};

describe('sealGrant', () => {
  it.each(['P-256', 'X25519'] as const)('behavior: %s opens with the private half alone', async (crv) => {
    const { publicJwk, privateKey } = await createAppKeys(crv);
    const apiKey = randomUUID();
    const sealed = await sealGrant(publicJwk, apiKey, terms);
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, privateKey);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({ apiKey, ...terms });
    expect(protectedHeader).toMatchObject({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      cty: 'json',
      kid: await calculateJwkThumbprint(publicJwk),
    });
    const other = await createAppKeys(crv);
    await expect(compactDecrypt(sealed, other.privateKey)).rejects.toThrow();
  });
});

describe('canSeal', () => {
  const zeros = 'A'.repeat(43);

  it('behavior: takes a key on its curve', async () => {
    expect(await canSeal((await createAppKeys()).publicJwk)).toBe(true);
  });

  it.each([
    ['a point off P-256', { kty: 'EC', crv: 'P-256', x: zeros, y: zeros }],
    ['X25519 of small order', { kty: 'OKP', crv: 'X25519', x: zeros }],
  ] as const)('error: %s', async (_, jwk) => expect(await canSeal(jwk)).toBe(false));
});

describe('responseAddress', () => {
  const state = 'Zk3v0-Fq2_Lw9.T~';
  const sealed = 'a.b_c-d..e';
  it.each([
    ['https://a.example/', 'fragment', `https://a.example/#state=${state}&key=${sealed}`],
    ['https://a.example/?b=1', 'fragment', `https://a.example/?b=1#state=${state}&key=${sealed}`],
    ['http://127.0.0.1:1/', 'query', `http://127.0.0.1:1/?state=${state}&key=${sealed}`],
    ['http://[::1]:1/?b=1', 'query', `http://[::1]:1/?b=1&state=${state}&key=${sealed}`],
  ] as const)('behavior: %s by %s', (redirectUri, responseMode, address) => {
    const built = responseAddress({ redirectUri, responseMode, state }, { key: sealed });
    expect(built.replace('%7E', '~')).toBe(address);
  });

  it('behavior: an error goes the same way', () => {
    expect(
      responseAddress(
        { redirectUri: 'https://a.example/', responseMode: 'fragment', state },
        { error: 'access_denied' },
      ),
    ).toMatch(/^https:\/\/a\.example\/#state=[^&]+&error=access_denied$/);
  });
});
