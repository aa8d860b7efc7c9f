import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { causeHeader } from './refusal.ts';
import { createTestbed, readAt } from './testbed.ts';

const limitsOf = (body: unknown) => {
  const rows = readAt(body, 'data.rateLimits');
  return Array.isArray(rows) ? rows : [];
};

describe('rateLimitRoutes', () => {
  test('behavior: any key reads tier, epoch, expiry and a row for each model', async () => {
    const bed = await createTestbed();
    const { apiKey } = await bed.mintKey(bed.wallet(), { expiresAt: '2026-12-01' });
    const { status, body } = await bed.call('GET /api_keys/rate_limits', { key: apiKey });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: {
        accessPermitted: true,
        apiTier: { id: 'paid', isCharged: true },
        balances: {},
        keyExpiration: '2026-12-01T00:00:00.000Z',
        nextEpochBegins: '2026-11-22T00:00:00.000Z',
      },
    });
    expect(limitsOf(body)).toHaveLength(catalogue.length);
    expect(limitsOf(body)).toContainEqual({
      apiModelId: 'kimi-k2-6',
      rateLimits: [
        { amount: 20, type: 'RPM' },
        { amount: 500_000, type: 'TPM' },
      ],
    });
    expect(limitsOf(body)).toContainEqual({ apiModelId: 'deepseek-ai-DeepSeek-R1', rateLimits: [] });
  });

  test('behavior: balances are clamped to what this key may spend', async () => {
    const bed = await createTestbed();
    const wallet = bed.wallet({ vvv: '1', diem: '10' });
    bed.sandbox.grant(wallet.address, { usd: 25, bundled: 3 });
    const balances = async (consumptionLimit?: object) => {
      const { apiKey } = await bed.mintKey(wallet, { consumptionLimit });
      const { body } = await bed.call('GET /api_keys/rate_limits', { key: apiKey });
      return readAt(body, 'data.balances');
    };
    expect(await balances()).toEqual({ USD: 25, DIEM: 10, BUNDLED_CREDITS: 3 });
    expect(await balances({ usd: 2, diem: 4 })).toEqual({ USD: 2, DIEM: 4, BUNDLED_CREDITS: 2 });
    expect(await balances({ usd: 0, diem: 0 })).toEqual({ USD: 0, DIEM: 0, BUNDLED_CREDITS: 0 });
    expect(await balances({ usd: 100, diem: null })).toEqual({ USD: 25, DIEM: 10, BUNDLED_CREDITS: 3 });
  });

  test('behavior: logNeedsAdmin decides who may read the log', async () => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet());
    expect((await bed.call('GET /api_keys/rate_limits/log', { key })).status).toBe(401);
    bed.sandbox.set({ logNeedsAdmin: false });
    const { body } = await bed.call('GET /api_keys/rate_limits/log', { key });
    expect(body).toEqual({ object: 'list', data: [] });
  });

  test('behavior: the log shows the last 50, newest first', async () => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
    for (let count = 0; count < 55; count++) {
      bed.pass(2000);
      await bed.call('POST /chat/completions', {
        key,
        body: { model: 'none', messages: [{ role: 'user', content: '' }] },
      });
    }
    const { body } = await bed.call('GET /api_keys/rate_limits/log', { key });
    expect(readAt(body, 'data.49.timestamp')).toBe('2026-11-21T12:00:12.000Z');
    expect(readAt(body, 'data.0.timestamp')).toBe('2026-11-21T12:01:50.000Z');
    expect(readAt(body, 'data.50')).toBeUndefined();
  });

  test('error: the chain does not answer', async () => {
    const bed = await createTestbed();
    const { apiKey: key } = await bed.mintKey(bed.wallet());
    bed.chain.fail();
    const { status, body, headers } = await bed.call('GET /api_keys/rate_limits', { key });
    expect(headers.get(causeHeader)).toBe('Error: RPC lost');
    expect({ status, body }).toEqual({ status: 500, body: { error: 'An unknown error occurred' } });
  });
});
