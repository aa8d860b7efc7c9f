import { describe, expect, test } from 'vitest';
import { createTestbed } from './testbed.ts';

const adminCalls = [
  'GET /api_keys',
  'GET /api_keys/some-id',
  'POST /api_keys',
  'PATCH /api_keys',
  'DELETE /api_keys?id=some-id',
  'GET /api_keys/rate_limits/log',
  'GET /billing/balance',
  'GET /billing/usage-analytics',
  'GET /billing/usage-history',
];
const keyCalls = [...adminCalls, 'GET /api_keys/rate_limits', 'POST /chat/completions'];

describe('requireKey', () => {
  test.each(keyCalls)('error: %s without Authorization is a 402 that asks for payment', async (line) => {
    const bed = await createTestbed();
    const { status, body } = await bed.call(line);
    expect(status).toBe(402);
    expect(body).toMatchObject({ error: 'Payment required', x402Version: 2, accepts: expect.any(Array) });
  });

  test.each(keyCalls)('error: %s with a key that is none is a 401', async (line) => {
    const bed = await createTestbed();
    const { status, body } = await bed.call(line, { key: 'no-such-key' });
    expect({ status, body }).toEqual({ status: 401, body: { error: 'Authentication failed' } });
  });
});

describe('requireAdminKey', () => {
  test.each(adminCalls)('error: %s with an INFERENCE key', async (line) => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet());
    const { status, body } = await bed.call(line, { key });
    expect({ status, body }).toEqual({ status: 401, body: { error: 'Admin API key required' } });
  });
});

describe('callerOf', () => {
  test.each([
    { limit: 50, isOlder: false, stamps: ['0', String(Date.UTC(2026, 10, 21, 12, 0, 30))] },
    { limit: 20, isOlder: true, stamps: [null, null] },
  ])(
    'behavior: more than $limit failures in 30 s block one key for 30 s',
    async ({ limit, isOlder, stamps }) => {
      const bed = await createTestbed();
      bed.sandbox.set({ isOlder });
      const wallet = bed.wallet();
      const failing = await bed.mintKey(wallet);
      const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
      const knock = async () => (await bed.call('GET /api_keys', { key: failing.apiKey })).status;
      for (let count = 0; count < limit; count++) expect(await knock()).toBe(401);
      expect((await bed.call('GET /api_keys/rate_limits', { key: failing.apiKey })).status).toBe(200);
      expect(await knock()).toBe(401);

      const blocked = await bed.call('GET /api_keys/rate_limits', { key: failing.apiKey });
      expect(blocked.status).toBe(429);
      expect(blocked.body).toMatchObject({
        error: expect.stringContaining(`Too many failed attempts (> ${limit})`),
      });
      expect(blocked.headers.get('retry-after')).toBe('30');
      const names = ['x-ratelimit-remaining', 'x-ratelimit-resets'];
      expect(names.map((name) => blocked.headers.get(name))).toEqual(stamps);
      const log = await bed.call('GET /api_keys/rate_limits/log', { key: admin.apiKey });
      expect(log.body).toMatchObject({
        data: [
          { apiKeyId: failing.id, modelId: 'endpoint:api/v1/api_keys', rateLimitType: 'FAILED_REQUESTS' },
        ],
      });

      bed.pass(30_000);
      expect((await bed.call('GET /api_keys/rate_limits', { key: failing.apiKey })).status).toBe(200);
    },
  );

  test('behavior: failures that are spread out block nobody', async () => {
    const bed = await createTestbed();
    for (let count = 0; count < 120; count++) {
      expect((await bed.call('GET /api_keys', { key: 'none' })).status).toBe(401);
      bed.pass(700);
    }
  });

  test('behavior: a wallet that fails to mint is blocked by its address, others are not', async () => {
    const bed = await createTestbed();
    const poor = bed.wallet({});
    for (let count = 0; count < 51; count++) expect((await bed.mint(poor)).status).toBe(400);
    const path = '/api_keys/generate_web3_key';
    expect((await bed.call(`GET ${path}?address=${poor.address}`)).status).toBe(429);
    expect((await bed.call(`GET ${path}`)).status).toBe(200);
    expect((await bed.mint(bed.wallet())).status).toBe(200);
  });

  test('behavior: an offer to pay and a rate limit are no failures of the caller', async () => {
    const bed = await createTestbed();
    const body = { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] };
    for (let count = 0; count < 60; count++)
      expect((await bed.call('POST /chat/completions', { body })).status).toBe(402);
    const { apiKey: key } = await bed.mintKey(bed.wallet({ vvv: '1', diem: '5' }));
    const statuses: number[] = [];
    for (let count = 0; count < 120; count++)
      statuses.push((await bed.call('POST /chat/completions', { key, body })).status);
    expect([...new Set(statuses)]).toEqual([200, 429]);
    expect((await bed.call('GET /api_keys/rate_limits', { key })).status).toBe(200);
  });
});
