import type { PrivateKeyAccount } from 'viem/accounts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestbed, readAt, readText, type Testbed } from './testbed.ts';

const dayMs = 24 * 60 * 60 * 1000;
let bed: Testbed;
let wallet: PrivateKeyAccount;
let admin: { apiKey: string; id: string };

beforeEach(async () => {
  bed = await createTestbed();
  wallet = bed.wallet({ vvv: '1', diem: '10' });
  admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN', description: 'admin' });
});

const as = (key: { apiKey: string }) => ({ key: key.apiKey });
const spend = (key: string) =>
  bed.call('POST /chat/completions', {
    key,
    body: { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] },
  });

describe('keyRoutes', () => {
  test('behavior: the list shows each working key without its secret', async () => {
    const { status, body } = await bed.call('GET /api_keys?page=2&limit=1', as(admin));
    expect(status).toBe(200);
    expect(body).toEqual({
      object: 'list',
      data: [
        {
          id: admin.id,
          apiKeyType: 'ADMIN',
          description: 'admin',
          consumptionLimits: { usd: null, diem: null },
          limitPeriod: 'EPOCH',
          modelPrivacy: 'ALL',
          createdAt: '2026-11-21T12:00:00.000Z',
          expiresAt: null,
          lastUsedAt: '2026-11-21T12:00:00.000Z',
          last6Chars: admin.apiKey.slice(-6),
          usage: { trailingSevenDays: { usd: '0.000000', diem: '0.000000', vcu: '0.000000' } },
        },
      ],
    });
  });

  test('behavior: another account sees and touches nothing of it', async () => {
    const other = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
    const { body } = await bed.call('GET /api_keys', as(other));
    expect(readAt(body, 'data.length')).toBeUndefined();
    expect(readText(body, 'data.0.id')).toBe(other.id);
    expect(readAt(body, 'data.1')).toBeUndefined();
    const touch = async () => [
      await bed.call(`GET /api_keys/${admin.id}`, as(other)),
      await bed.call(`DELETE /api_keys?id=${admin.id}`, as(other)),
      await bed.call('PATCH /api_keys', { ...as(other), body: { id: admin.id } }),
    ];
    const answers = await touch();
    expect(answers.map(({ status, body }) => [status, readAt(body, 'error')])).toEqual([
      [400, 'API key not found'],
      [400, 'API key could not be found'],
      [400, 'API key not found or expired'],
    ]);
    bed.sandbox.set({ isOlder: true });
    expect((await touch()).map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('behavior: an expired key works no more and vanishes from the list', async () => {
    const brief = await bed.mintKey(wallet, { expiresAt: '2026-11-22' });
    bed.pass(dayMs);
    const { body } = await bed.call('GET /api_keys', as(admin));
    expect(readText(body, 'data.0.id')).toBe(admin.id);
    expect(readAt(body, 'data.1')).toBeUndefined();
    expect((await bed.call('GET /api_keys/rate_limits', as(brief))).status).toBe(401);
  });

  test('behavior: create answers with the secret once, and with the same wrong echo as the mint', async () => {
    const options = { apiKeyType: 'INFERENCE', description: 'worker', consumptionLimit: { diem: 2 } };
    const { status, body } = await bed.call('POST /api_keys', { ...as(admin), body: options });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      data: { description: 'worker', consumptionLimit: { usd: null, diem: null } },
    });
    const details = await bed.call(`GET /api_keys/${readText(body, 'data.id')}`, as(admin));
    expect(details.body).toMatchObject({
      data: { consumptionLimits: { usd: null, diem: 2 }, currentPeriodUsage: { usd: '0.000000' } },
    });
    const worker = readText(body, 'data.apiKey');
    expect((await bed.call('GET /api_keys/rate_limits', { key: worker })).status).toBe(200);
  });

  test('behavior: usage counts what the key spent, by day, week and month', async () => {
    const { apiKey, id } = await bed.mintKey(wallet, { consumptionLimit: { diem: 5 }, limitPeriod: 'EPOCH' });
    await spend(apiKey);
    const read = async () => (await bed.call(`GET /api_keys/${id}`, as(admin))).body;
    const spent = readText(await read(), 'data.currentPeriodUsage.diem');
    expect(Number(spent)).toBeGreaterThan(0.002);
    expect(readAt(await read(), 'data.usage.trailingSevenDays.diem')).toBe(spent);
    bed.pass(dayMs);
    expect(readAt(await read(), 'data.currentPeriodUsage.diem')).toBe('0.000000');
    expect(readAt(await read(), 'data.usage.trailingSevenDays.diem')).toBe(spent);
    bed.pass(7 * dayMs);
    expect(readAt(await read(), 'data.usage.trailingSevenDays.diem')).toBe('0.000000');
    await bed.call('PATCH /api_keys', { ...as(admin), body: { id, limitPeriod: 'MONTH' } });
    expect(readAt(await read(), 'data.currentPeriodUsage.diem')).toBe(spent);
  });

  test('behavior: PATCH changes what is named and leaves the rest', async () => {
    const { id } = await bed.mintKey(wallet, {
      expiresAt: '2027-01-01',
      consumptionLimit: { usd: 1, diem: 2 },
    });
    const patch = async (fields: object) => {
      const { body } = await bed.call('PATCH /api_keys', { ...as(admin), body: { id, ...fields } });
      return readAt(body, 'data');
    };
    expect(await patch({ description: 'new', consumptionLimit: { usd: null } })).toMatchObject({
      description: 'new',
      consumptionLimits: { usd: null, diem: 2 },
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
    expect(await patch({ consumptionLimit: { vcu: 3 } })).toMatchObject({ consumptionLimits: { diem: 3 } });
    expect(await patch({ expiresAt: '' })).toMatchObject({ expiresAt: null });
    expect(await patch({ expiresAt: '2027-01-01T10:00:00Z' })).toMatchObject({
      expiresAt: '2027-01-01T10:00:00.000Z',
    });
    expect(await patch({ expiresAt: null })).toMatchObject({ expiresAt: null });
  });

  test.each([
    [{ apiKeyType: 'ADMIN' }],
    [{ consumptionLimits: { usd: 1 } }],
    [{ description: 'x'.repeat(65) }],
    [{ expiresAt: '2020-01-01' }],
  ])('error: PATCH refuses %o and changes nothing', async (fields) => {
    await bed.call('GET /api_keys', as(admin));
    const before = structuredClone(bed.sandbox.keys());
    const body = { id: admin.id, limitPeriod: 'MONTH', ...fields };
    expect((await bed.call('PATCH /api_keys', { ...as(admin), body })).status).toBe(400);
    expect(bed.sandbox.keys()).toEqual(before);
  });

  test('behavior: DELETE takes effect at once, on the key that calls too', async () => {
    expect((await bed.call(`DELETE /api_keys?id=${admin.id}`, as(admin))).body).toEqual({ success: true });
    expect((await bed.call('GET /api_keys', as(admin))).status).toBe(401);
    expect(bed.sandbox.keys()).toMatchObject([{ revoked: true }]);
  });

  test('error: DELETE without an id, and of an unknown one', async () => {
    expect((await bed.call('DELETE /api_keys', as(admin))).status).toBe(400);
    expect((await bed.call('DELETE /api_keys?id=none', as(admin))).status).toBe(400);
  });

  test('error: creations count with the mints, and the 21st is in the log', async () => {
    const options = { ...as(admin), body: { apiKeyType: 'INFERENCE', description: '' } };
    const statuses = [];
    for (let count = 0; count < 20; count++)
      statuses.push((await bed.call('POST /api_keys', options)).status);
    expect(statuses).toEqual([...Array(19).fill(200), 429]);
    const { body } = await bed.call('GET /api_keys/rate_limits/log', as(admin));
    expect(body).toMatchObject({
      data: [{ apiKeyId: admin.id, modelId: 'endpoint:api/v1/api_keys', rateLimitType: 'RPM' }],
    });
  });
});
