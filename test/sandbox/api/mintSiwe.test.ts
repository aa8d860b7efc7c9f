import { parseSiweMessage } from 'viem/siwe';
import { beforeEach, describe, expect, test } from 'vitest';
import { noon } from '../../noon.ts';
import { createTestbed, readText, type Testbed } from './testbed.ts';

const path = '/api_keys/generate_web3_key';
const minuteMs = 60_000;
let bed: Testbed;

beforeEach(async () => {
  bed = await createTestbed({ protocol: 'siwe' });
});

describe('mintRoutes, siwe', () => {
  test('behavior: the challenge is an EIP-4361 message for this wallet', async () => {
    const wallet = bed.wallet();
    const { body } = await bed.call(`GET ${path}?address=${wallet.address.toLowerCase()}`);
    const { statement, nonce, ...fields } = parseSiweMessage(readText(body, 'data.message'));
    expect(fields).toEqual({
      domain: 'api.venice.ai',
      address: wallet.address,
      uri: 'https://api.venice.ai/api/v1/api_keys/generate_web3_key',
      version: '1',
      chainId: 8453,
      issuedAt: new Date(noon),
      expirationTime: new Date(noon + 15 * minuteMs),
      resources: ['urn:venice:api-key:create'],
    });
    expect(statement).toContain('venice.ai');
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(body).toMatchObject({ data: { nonce, expiresAt: '2026-11-21T12:15:00.000Z' } });
  });

  test('behavior: a signed message mints one key', async () => {
    const { status, body } = await bed.mint(bed.wallet(), { protocol: 'siwe', apiKeyType: 'ADMIN' });
    expect(status).toBe(200);
    expect(readText(body, 'data.apiKey')).toMatch(/^VENICE_ADMIN_KEY_[\w-]{42}$/);
  });

  test('error: the challenge needs an address', async () => {
    for (const query of ['', '?address=0x12']) {
      const { status, body } = await bed.call(`GET ${path}${query}`);
      expect(status).toBe(400);
      expect(readText(body, 'error')).toContain('Invalid wallet address');
    }
  });

  test('error: This challenge has already been used, also where two mints race', async () => {
    const wallet = bed.wallet();
    const challenge = await bed.call(`GET ${path}?address=${wallet.address}`);
    const message = readText(challenge.body, 'data.message');
    const signature = await wallet.signMessage({ message });
    const body = { apiKeyType: 'INFERENCE', address: wallet.address, signature, message };
    const answers = await Promise.all([1, 2].map(() => bed.call(`POST ${path}`, { body })));
    answers.push(await bed.call(`POST ${path}`, { body }));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    const words = answers.filter(({ status }) => status === 400).map(({ body }) => readText(body, 'error'));
    expect(words).toEqual(Array(2).fill(expect.stringContaining('This challenge has already been used')));
    expect(bed.sandbox.keys()).toHaveLength(1);
  });

  test('error: a refused mint leaves the nonce unspent', async () => {
    const wallet = bed.wallet({});
    const challenge = await bed.call(`GET ${path}?address=${wallet.address}`);
    const message = readText(challenge.body, 'data.message');
    const signature = await wallet.signMessage({ message });
    const body = { apiKeyType: 'INFERENCE', address: wallet.address, signature, message };
    expect((await bed.call(`POST ${path}`, { body })).status).toBe(400);
    bed.chain.hold(wallet.address, { vvv: '0.000000000000000001' });
    expect((await bed.call(`POST ${path}`, { body })).status).toBe(200);
  });

  test.each([
    ['not a valid Venice API key authorization challenge', (text: string) => `${text}\n`],
    ['not a valid Venice API key authorization challenge', (text: string) => text.replace('8453', '1')],
    ['not a valid Venice API key authorization challenge', () => 'hello'],
    ['statement was modified', (text: string) => text.replace('Venice API key', 'Venice API kiss')],
    [
      'domain must be "api.venice.ai"',
      (text: string) => text.replace('api.venice.ai wants', 'venice.example wants'),
    ],
  ])('error: %s', async (words, alter) => {
    const wallet = bed.wallet();
    const challenge = await bed.call(`GET ${path}?address=${wallet.address}`);
    const message = alter(readText(challenge.body, 'data.message'));
    const { status, body } = await bed.mint(wallet, { protocol: 'siwe', message });
    expect(status).toBe(400);
    expect(readText(body, 'error')).toContain(words);
  });

  test('error: issued for a different wallet address', async () => {
    const { body } = await bed.mint(bed.wallet(), { protocol: 'siwe', address: bed.wallet().address });
    expect(readText(body, 'error')).toContain('issued for a different wallet address');
  });

  test('error: The challenge has expired', async () => {
    const wallet = bed.wallet();
    const challenge = await bed.call(`GET ${path}?address=${wallet.address}`);
    bed.pass(15 * minuteMs);
    const message = readText(challenge.body, 'data.message');
    const { body } = await bed.mint(wallet, { protocol: 'siwe', message });
    expect(readText(body, 'error')).toContain('The challenge has expired');
  });

  test('error: a token is an unknown field here', async () => {
    const { status } = await bed.mint(bed.wallet(), { protocol: 'siwe', token: 'x' });
    expect(status).toBe(400);
  });
});
