import { decodeJwt, SignJWT } from 'jose';
import type { PrivateKeyAccount } from 'viem/accounts';
import { beforeEach, describe, expect, test } from 'vitest';
import { noon } from '../../noon.ts';
import { createTestbed, readAt, readText, type Testbed } from './testbed.ts';

const path = '/api_keys/generate_web3_key';
const minuteMs = 60_000;
let bed: Testbed;

beforeEach(async () => {
  bed = await createTestbed();
});

describe('mintRoutes, token', () => {
  test('behavior: the challenge is a token of Venice for 15 minutes, bound to nobody', async () => {
    const { body } = await bed.call(`GET ${path}?address=0x0&anything=else`);
    expect(decodeJwt(readText(body, 'data.token'))).toEqual({
      iss: 'https://api.venice.ai',
      aud: 'https://api.venice.ai/api/v1/api_keys/generate_web3_key',
      iat: noon / 1000,
      exp: noon / 1000 + 900,
    });
  });

  test('behavior: a wallet with sVVV gets a key that works', async () => {
    const wallet = bed.wallet();
    const { status, body } = await bed.mint(wallet);
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: {
        apiKey: expect.stringMatching(/^VENICE_INFERENCE_KEY_[\w-]{42}$/),
        id: expect.any(String),
        apiKeyType: 'INFERENCE',
        description: 'Web3 API Key',
        consumptionLimit: { usd: null, diem: null },
        limitPeriod: 'EPOCH',
        modelPrivacy: 'ALL',
        expiresAt: null,
      },
    });
    expect(bed.sandbox.keys()).toMatchObject([
      { owner: wallet.address, last6Chars: readText(body, 'data.apiKey').slice(-6), revoked: false },
    ]);
    expect(JSON.stringify(bed.sandbox.keys())).not.toContain(readText(body, 'data.apiKey'));
  });

  test('behavior: one token and its signature mint again and again', async () => {
    const wallet = bed.wallet();
    const token = readText((await bed.call(`GET ${path}`)).body, 'data.token');
    const signature = await wallet.signMessage({ message: token });
    const body = { apiKeyType: 'ADMIN', address: wallet.address.toLowerCase(), signature, token };
    expect((await bed.call(`POST ${path}`, { body })).status).toBe(200);
    bed.pass(14 * minuteMs);
    expect((await bed.call(`POST ${path}`, { body })).status).toBe(200);
    expect(bed.sandbox.keys()).toHaveLength(2);
  });

  test('behavior: the echo errs as Venice does, what is stored is right', async () => {
    const wallet = bed.wallet();
    const echoOf = async (consumptionLimit: unknown) =>
      readAt((await bed.mint(wallet, { consumptionLimit })).body, 'data.consumptionLimit');
    expect(await echoOf({ diem: 5 })).toEqual({ usd: null, diem: null });
    expect(await echoOf({ usd: 0 })).toEqual({ usd: null, diem: null });
    expect(await echoOf({ usd: 2, diem: 5 })).toEqual({ usd: 2, diem: 5 });
    expect(await echoOf({ vcu: 7 })).toEqual({ usd: null, diem: null });
    expect(bed.sandbox.keys().map(({ consumptionLimit }) => consumptionLimit)).toEqual([
      { usd: null, diem: 5 },
      { usd: 0, diem: null },
      { usd: 2, diem: 5 },
      { usd: null, diem: 7 },
    ]);
  });

  test('behavior: options are stored as sent, a date is its UTC midnight', async () => {
    await bed.mint(bed.wallet(), {
      description: 'CI',
      expiresAt: '2026-12-24',
      limitPeriod: 'MONTH',
      modelPrivacy: 'PRIVATE_ONLY',
    });
    expect(bed.sandbox.keys()).toMatchObject([
      {
        description: 'CI',
        expiresAt: '2026-12-24T00:00:00.000Z',
        limitPeriod: 'MONTH',
        modelPrivacy: 'PRIVATE_ONLY',
      },
    ]);
  });

  test('behavior: strictChallengeQuery refuses ?address= and takes the bare form', async () => {
    bed.sandbox.set({ strictChallengeQuery: true });
    expect((await bed.call(`GET ${path}?address=0x0`)).status).toBe(400);
    expect((await bed.call(`GET ${path}`)).status).toBe(200);
  });

  test.each([
    ['Invalid wallet address', { address: '0x123' }],
    ['JWT is malformed', { token: 'not a token' }],
    ['Wallet signature does not match', { signature: '0xzz' }],
    ['Wallet signature does not match', { signature: `0x${'11'.repeat(65)}` }],
    ['Wallet signature does not match', { signature: '0x' }],
  ])('error: %s', async (words, fields) => {
    const { status, body } = await bed.mint(bed.wallet(), fields);
    expect(status).toBe(400);
    expect(readText(body, 'error')).toContain(words);
    expect(bed.sandbox.keys()).toEqual([]);
  });

  test('error: JWT has expired, by the clock of the API', async () => {
    const wallet = bed.wallet();
    const token = readText((await bed.call(`GET ${path}`)).body, 'data.token');
    bed.sandbox.set({ clockOffsetMs: 16 * minuteMs });
    const { body } = await bed.mint(wallet, { token });
    expect(body).toEqual({ error: expect.stringContaining('JWT has expired') });
  });

  test('error: JWT signature is invalid, for an altered and for a foreign token', async () => {
    const token = readText((await bed.call(`GET ${path}`)).body, 'data.token');
    const [header, , signature] = token.split('.');
    const payload = Buffer.from(JSON.stringify({ ...decodeJwt(token), exp: 9e9 })).toString('base64url');
    const foreign = await new SignJWT(decodeJwt(token))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new Uint8Array(32));
    for (const bad of [`${header}.${payload}.${signature}`, foreign]) {
      const { body } = await bed.mint(bed.wallet(), { token: bad });
      expect(body).toEqual({ error: expect.stringContaining('JWT signature is invalid') });
    }
  });

  test('error: has no staked VVV on Base', async () => {
    const { status, body } = await bed.mint(bed.wallet({}));
    expect(status).toBe(400);
    expect(readText(body, 'error')).toContain('has no staked VVV on Base');
  });

  test('error: Could not verify wallet signature, and no key is made', async () => {
    bed.chain.fail();
    const { status, body } = await bed.mint(bed.wallet());
    expect(status).toBe(400);
    expect(readText(body, 'error')).toContain('Could not verify wallet signature');
    expect(bed.sandbox.keys()).toEqual([]);
  });

  test.each([
    [{ unknown: 1 }],
    [{ message: 'of the other protocol' }],
    [{ consumptionLimit: { usd: -1 } }],
    [{ consumptionLimit: { usd: 10_000_000_000 } }],
    [{ consumptionLimit: { usd: '5' } }],
    [{ consumptionLimit: { USD: 5 } }],
    [{ consumptionLimits: { usd: 5 } }],
    [{ limitPeriod: 'WEEK' }],
    [{ apiKeyType: 'inference' }],
    [{ description: 'x'.repeat(65) }],
    [{ expiresAt: null }],
    [{ expiresAt: 'tomorrow' }],
    [{ expiresAt: '2026-12-24T00:00:00+01:00' }],
    [{ expiresAt: '2027-02-31' }],
    [{ expiresAt: '2026-11-21' }],
  ])('error: the strict body refuses %o with details', async (fields) => {
    const { status, body } = await bed.mint(bed.wallet(), fields);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: 'Invalid request parameters',
      details: { _errors: expect.any(Array) },
    });
    expect(bed.sandbox.keys()).toEqual([]);
  });

  test('error: a body that is no JSON', async () => {
    expect((await bed.call(`POST ${path}`, { body: '{' })).status).toBe(400);
  });

  test('error: the 21st creation of a minute is a 429, the next minute has room again', async () => {
    const wallet = bed.wallet();
    const statuses = [];
    for (let count = 0; count < 21; count++) statuses.push((await bed.mint(wallet)).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    bed.pass(minuteMs);
    expect((await bed.mint(wallet)).status).toBe(200);
  });

  test('error: the 501st active key', async () => {
    const wallet = bed.wallet();
    const body = { apiKeyType: 'INFERENCE', address: wallet.address };
    for (let count = 0; count < 500; count++) {
      if (count % 20 === 0) bed.pass(minuteMs);
      if (count % 200 === 0) Object.assign(body, await freshToken(wallet));
      expect((await bed.call(`POST ${path}`, { body })).status).toBe(200);
    }
    bed.pass(minuteMs);
    const { status, body: answer } = await bed.call(`POST ${path}`, { body });
    expect(status).toBe(400);
    expect(readText(answer, 'error')).toContain('maximum of 500 active API keys');
  });
});

async function freshToken(wallet: PrivateKeyAccount) {
  const token = readText((await bed.call(`GET ${path}`)).body, 'data.token');
  return { token, signature: await wallet.signMessage({ message: token }) };
}
