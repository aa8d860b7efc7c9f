import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { noon } from '../../noon.ts';
import { type BillingBed, createBillingBed } from './billingBed.ts';
import { readAt, readText } from './testbed.ts';
import { readRange } from './usageAnalytics.ts';

let bed: BillingBed;
beforeEach(async () => {
  bed = await createBillingBed();
});

describe('analyse', () => {
  test('behavior: a call shows by date, model and key', async () => {
    await bed.chat();
    const today = Date.UTC(2026, 10, 21);
    expect((await bed.get('/usage-analytics')).body).toEqual({
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
      byModelDailyUsd: [],
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
      byKeyDailyUsd: [],
      topKeyNames: ['admin'],
    });
  });

  test('behavior: a past fills 90 days, the dearest model first, at most 8 lines in a chart', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 120 });
    const { status, body } = await bed.get('/usage-analytics?lookback=90d');
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

  test('behavior: what was paid in USD is told by day too, and adds up to the total in USD', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 30 });
    const { body } = await bed.get('/usage-analytics?lookback=30d');
    const sum = (list: string, read: (row: Record<string, unknown>) => number[]) => {
      const rows = readAt(body, list);
      return (Array.isArray(rows) ? rows : []).flatMap(read).reduce((total, amount) => total + amount, 0);
    };
    const inChart = (list: string) =>
      sum(list, ({ date: _, ...amounts }) => Object.values(amounts).map(Number));
    const inUsd = sum('byDate', ({ USD }) => [Number(USD)]);
    expect(inUsd).toBeGreaterThan(0);
    expect(inChart('byKeyDailyUsd')).toBeCloseTo(inUsd, 6);
    expect(inChart('byKeyDaily')).toBeCloseTo(inUsd + sum('byDate', ({ DIEM }) => [Number(DIEM)]), 6);
    bed.sandbox.set({ isOlder: true });
    const older = (await bed.get('/usage-analytics?lookback=30d')).body;
    expect([readAt(older, 'byKeyDailyUsd'), readAt(older, 'byModelDailyUsd')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('behavior: the dearest 50 keys, and one row for the others; older servers tell of all', async () => {
    const wallet = bed.wallet();
    const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    for (let count = 0; count < 59; count++) {
      if (count % 19 === 18) bed.pass(60_000);
      await bed.mintKey(wallet, { description: `agent ${count}` });
    }
    bed.sandbox.grant(wallet.address, { usageRows: 4000 });
    const read = async () =>
      readAt(
        (await bed.call('GET /billing/usage-analytics?lookback=90d', { key: admin.apiKey })).body,
        'byKey',
      );
    const rows = await read();
    expect(Array.isArray(rows) && rows.length).toBe(51);
    expect(Array.isArray(rows) && rows.at(-1)).toMatchObject({ apiKeyId: null, description: 'Other' });
    bed.sandbox.set({ isOlder: true });
    const all = await read();
    expect(Array.isArray(all) && all.length).toBe(61);
  });

  test('behavior: dates pick their days and are told back', async () => {
    bed.sandbox.grant(bed.owner, { usageDays: 60 });
    const { body } = await bed.get('/usage-analytics?startDate=2026-10-05&endDate=2026-10-06');
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
