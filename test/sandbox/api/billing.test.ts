import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestbed, noon, readAt, readText, type Testbed } from './testbed.ts';
import { readRange } from './usageAnalytics.ts';

let bed: Testbed;
let owner: `0x${string}`;
let key: string;

beforeEach(async () => {
  bed = await createTestbed();
  const wallet = bed.wallet({ vvv: '1', diem: '10' });
  owner = wallet.address;
  key = (await bed.mintKey(wallet, { apiKeyType: 'ADMIN', description: 'admin' })).apiKey;
});

const get = (path: string, headers?: Record<string, string>) =>
  bed.call(`GET /billing${path}`, { key, ...(headers && { headers }) });
const rowsOf = (body: unknown) => {
  const rows = readAt(body, 'data');
  return Array.isArray(rows) ? rows : [];
};
const chat = () =>
  bed.call('POST /chat/completions', {
    key,
    body: { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] },
  });

describe('billingRoutes', () => {
  test('behavior: the balance names the currency that is next', async () => {
    expect((await get('/balance')).body).toEqual({
      canConsume: true,
      consumptionCurrency: 'DIEM',
      balances: { diem: 10, usd: null },
      diemEpochAllocation: 10,
    });
    bed.chain.hold(owner, { vvv: '1' });
    bed.sandbox.grant(owner, { usd: 3 });
    expect((await get('/balance')).body).toMatchObject({
      consumptionCurrency: 'USD',
      balances: { diem: null, usd: 3 },
    });
    bed.sandbox.grant(owner, { usd: 0 });
    expect((await get('/balance')).body).toMatchObject({ canConsume: false, consumptionCurrency: null });
  });

  test('behavior: DIEM under 0.1 is a balance of 0', async () => {
    bed.chain.hold(owner, { vvv: '1', diem: '0.05' });
    expect((await get('/balance')).body).toMatchObject({
      canConsume: false,
      balances: { diem: 0 },
      diemEpochAllocation: 0,
    });
  });

  test('error: /billing/usage is gone and says where to go', async () => {
    const { status, headers, body } = await bed.call('GET /billing/usage');
    expect(status).toBe(410);
    expect(headers.get('sunset')).toBe('Wed, 16 Sep 2026 00:00:00 GMT');
    expect(headers.get('deprecation')).toBe('@1783555200');
    expect(headers.get('link')).toBe('</api/v1/billing/usage-history>; rel="successor-version"');
    expect(readText(body, 'error')).toContain('/billing/usage-history');
  });
});

describe('createUsageHistory', () => {
  test('behavior: a chat call is two entries, its amounts negative', async () => {
    await chat();
    const { body } = await get('/usage-history');
    expect(body).toMatchObject({
      data: [
        {
          sku: 'zai-org-glm-5-1-llm-input-mtoken',
          amount: -0.001009,
          currency: 'DIEM',
          units: 0.001009,
          pricePerUnitUsd: 1,
          inferenceDetails: { promptTokens: 1009, completionTokens: 500 },
        },
        { sku: 'zai-org-glm-5-1-llm-output-mtoken', amount: -0.0016 },
      ],
      nextCursor: null,
    });
  });

  test('behavior: the pages of a walk are the whole history, once, while new usage comes in', async () => {
    bed.sandbox.grant(owner, { usageDays: 30 });
    const whole = rowsOf((await get('/usage-history')).body);
    expect(whole.length).toBeGreaterThan(60);
    const walked: unknown[] = [];
    let path = '/usage-history?pageSize=25&endTimestamp=2026-11-21T12:00:00Z';
    for (let cursor: unknown = ''; cursor !== null; ) {
      const { body } = await get(path);
      await chat();
      walked.push(...rowsOf(body));
      cursor = readAt(body, 'nextCursor');
      path = `/usage-history?cursor=${cursor}`;
    }
    expect(walked).toEqual(whole);
  });

  test('behavior: a past of exactly so many rows, and what they add up to', async () => {
    bed.sandbox.grant(owner, { usageRows: 1234 });
    const first = await get('/usage-history');
    const second = await get(`/usage-history?cursor=${readText(first.body, 'nextCursor')}`);
    const rows = [...rowsOf(first.body), ...rowsOf(second.body)];
    expect(rows).toHaveLength(1234);
    const sumIn = (currency: string) =>
      -rows.reduce((sum, row) => sum + (row.currency === currency ? row.amount : 0), 0);
    const { USD, DIEM, BUNDLED_CREDITS } = bed.sandbox.spent(owner);
    expect(USD).toBeCloseTo(sumIn('USD'), 8);
    expect(DIEM).toBeCloseTo(sumIn('DIEM'), 8);
    expect(BUNDLED_CREDITS).toBeCloseTo(sumIn('BUNDLED_CREDITS'), 8);
    const over = await bed.sandbox.fetch(new Request(`http://127.0.0.1/sandbox/spent/${owner}`));
    expect(await over.json()).toEqual({ USD, DIEM, BUNDLED_CREDITS });
  });

  test('behavior: currency and times filter', async () => {
    bed.sandbox.grant(owner, { usageDays: 10 });
    const { body } = await get('/usage-history?currency=USD&startTimestamp=2026-11-18T00:00:00Z');
    const rows = rowsOf(body);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.currency === 'USD' && row.timestamp >= '2026-11-18')).toBe(true);
  });

  test('behavior: CSV for those who accept it, its cursor in a header', async () => {
    bed.sandbox.grant(owner, { usageDays: 30 });
    const { body, headers } = await get('/usage-history?pageSize=10', { accept: 'text/csv' });
    expect(String(body).trim().split('\n')).toHaveLength(11);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename=billing-usage-history-\d{8}T\d{9}Z\.csv$/,
    );
    const next = await get(`/usage-history?cursor=${headers.get('x-next-cursor')}`);
    expect(rowsOf(next.body)).toHaveLength(10);
  });

  test.each([
    '?pageSize=9',
    '?pageSize=1001',
    '?pageSize=ten',
    '?currency=EUR',
    '?startTimestamp=2026-11-01',
    '?startTimestamp=2026-11-02T00:00:00Z&endTimestamp=2026-11-02T00:00:00Z',
    '?cursor=AAAA',
    '?cursor=',
  ])('error: %s', async (query) => {
    const { status, body } = await get(`/usage-history${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'Invalid request parameters', details: {} });
  });

  test('error: a cursor that was altered, is over, belongs to another or has a filter beside it', async () => {
    bed.sandbox.grant(owner, { usageDays: 30 });
    const { body } = await get('/usage-history?pageSize=10');
    const cursor = readText(body, 'nextCursor');
    const altered = Array.from(cursor, (letter, index) =>
      index === 40 ? (letter === 'A' ? 'B' : 'A') : letter,
    );
    const stranger = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN' });
    const statusOf = async (query: string, by = key) =>
      (await bed.call(`GET /billing/usage-history?${query}`, { key: by })).status;
    expect(await statusOf(`cursor=${altered.join('')}`)).toBe(400);
    expect(await statusOf(`cursor=${cursor}`, stranger.apiKey)).toBe(400);
    expect(await statusOf(`cursor=${cursor}&pageSize=10`)).toBe(400);
    expect(await statusOf(`cursor=${cursor}`)).toBe(200);
    bed.pass(60 * 60 * 1000);
    expect(await statusOf(`cursor=${cursor}`)).toBe(400);
  });
});

describe('analyse', () => {
  test('behavior: a call shows by date, model and key', async () => {
    await chat();
    const today = Date.UTC(2026, 10, 21);
    expect((await get('/usage-analytics')).body).toEqual({
      lookback: '7d',
      byDate: [{ date: '2026-11-21', USD: 0, DIEM: 0.002609 }],
      byModel: [
        {
          modelName: 'GLM 5.1',
          unitType: 'tokens',
          modelType: 'LLM',
          totalUsd: 0,
          totalDiem: 0.002609,
          totalUnits: 1509,
          breakdown: [
            { type: 'Input', usd: 0, diem: 0.001009, units: 1009 },
            { type: 'Output', usd: 0, diem: 0.0016, units: 500 },
          ],
        },
      ],
      byModelDaily: [{ date: today, 'GLM 5.1': 0.002609 }],
      topModels: ['GLM 5.1'],
      byKey: [
        {
          apiKeyId: expect.any(String),
          description: 'admin',
          totalUsd: 0,
          totalDiem: 0.002609,
          totalUnits: 1509,
        },
      ],
      byKeyDaily: [{ date: today, admin: 0.002609 }],
      topKeyNames: ['admin'],
    });
  });

  test('behavior: a past fills 90 days, the dearest model first, at most 8 lines in a chart', async () => {
    bed.sandbox.grant(owner, { usageDays: 120 });
    const { status, body } = await get('/usage-analytics?lookback=90d');
    expect(status).toBe(200);
    expect(readAt(body, 'topModels.7')).toBeDefined();
    expect(readAt(body, 'topModels.8')).toBeUndefined();
    const spent = (row: string) =>
      Number(readAt(body, `byModel.${row}.totalUsd`)) + Number(readAt(body, `byModel.${row}.totalDiem`));
    expect(spent('0')).toBeGreaterThan(spent('1'));
    const days = readAt(body, 'byDate');
    expect(Array.isArray(days) && days.length).toBeGreaterThan(60);
    expect(readText(body, 'byDate.0.date') > readText(body, 'byDate.1.date')).toBe(true);
  });

  test('behavior: dates pick their days and are told back', async () => {
    bed.sandbox.grant(owner, { usageDays: 60 });
    const { body } = await get('/usage-analytics?startDate=2026-10-05&endDate=2026-10-06');
    expect(body).toMatchObject({
      lookback: '2026-10-05:2026-10-06',
      byDate: [{ date: '2026-10-06' }, { date: '2026-10-05' }],
    });
    expect(readAt(body, 'byDate.2')).toBeUndefined();
  });
});

describe('readRange', () => {
  test.each([
    { lookback: '0d' },
    { lookback: '91d' },
    { lookback: '7' },
    { lookback: '1.5d' },
    { startDate: '2026-11-01' },
    { endDate: '2026-11-01' },
    { startDate: '2026-11-02', endDate: '2026-11-01' },
    { startDate: '2026-02-30', endDate: '2026-03-01' },
    { startDate: '2026-01-01', endDate: '2026-06-01' },
  ])('error: %o', (query) => {
    expect(() => readRange(query, noon)).toThrow('Invalid request parameters');
  });

  test('behavior: any lookback is refused or is as many days as it says, today the last', () => {
    const lookback = fc.oneof(
      fc.string(),
      fc.integer({ min: -5, max: 200 }).map((days) => `${days}d`),
    );
    fc.assert(
      fc.property(lookback, (words) => {
        try {
          const { from, to } = readRange({ lookback: words }, noon);
          expect((to - from) / 86_400_000).toBe(Number(words.slice(0, -1)));
          expect(to).toBe(Date.UTC(2026, 10, 22));
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
          expect(words).not.toMatch(/^([1-9]|[1-8]\d|90)d$/);
        }
      }),
    );
  });
});
