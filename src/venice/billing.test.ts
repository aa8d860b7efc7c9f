import { describe, expect, test } from 'vitest';
import { Balance, UsageAnalytics, UsageHistory } from './billing.ts';
import { z } from './zod.ts';

describe('Balance', () => {
  test('behavior: null is none, missing is unknown', () => {
    const balance = { canConsume: true, consumptionCurrency: 'DIEM', diemEpochAllocation: 100 };
    expect(z.parse(Balance, { ...balance, balances: { diem: 90.5, usd: null } })).toEqual({
      ...balance,
      balances: { diem: 90.5, usd: null },
    });
    expect(z.parse(Balance, { canConsume: false, balances: { diem: '90.5', usd: 'much' } })).toEqual({
      canConsume: false,
      balances: { diem: 90.5 },
    });
  });
});

describe('UsageAnalytics', () => {
  test('behavior: charts become pairs of a name and an amount', () => {
    const byKey = [{ apiKeyId: null, description: 'Web App', totalUsd: 0, totalDiem: 4, totalUnits: 25000 }];
    const day: unknown = JSON.parse('{"date":1705276800000,"GLM 5.1":5.5,"__proto__":1,"odd":"x"}');
    const answer = {
      lookback: '7d',
      byDate: [],
      byModel: [{}],
      byModelDaily: [day, {}],
      byKey,
      topKeyNames: [1],
    };
    expect(z.parse(UsageAnalytics, answer)).toEqual({
      lookback: '7d',
      byDate: [],
      byModel: [{ unreadable: true, index: 0 }],
      byModelDaily: [
        { date: 1705276800000, amounts: [{ name: 'GLM 5.1', amount: '5.5' }] },
        { unreadable: true, index: 1 },
      ],
      byKey: [{ ...byKey[0], totalUsd: '0', totalDiem: '4' }],
    });
  });

  test('behavior: an amount that is a string or missing leaves its row readable', () => {
    const byDate = [
      { date: '2026-11-21', USD: '0.10', DIEM: 1e-7 },
      { date: '2026-11-20', DIEM: null },
      { date: null, USD: 1, DIEM: 1 },
    ];
    expect(z.parse(UsageAnalytics, { byDate, byModel: [], byKey: [] })).toEqual({
      byDate: [
        { date: '2026-11-21', USD: '0.10', DIEM: '0.0000001' },
        { date: '2026-11-20' },
        { unreadable: true, index: 2 },
      ],
      byModel: [],
      byKey: [],
    });
  });
});

describe('UsageAnalytics, of which a part is missing', () => {
  test('behavior: the other lists stand', () => {
    const byDate = [{ date: '2026-11-21', USD: '0', DIEM: '1' }];
    expect(z.parse(UsageAnalytics, { byDate, byModel: null, byKey: 'none' })).toEqual({ byDate });
    for (const other of [[], {}, { byDate: null }, { data: [] }])
      expect(z.safeParse(UsageAnalytics, other).success).toBe(false);
  });
});

describe('UsageHistory', () => {
  const entry = {
    timestamp: '2026-06-14T19:52:45.087Z',
    amount: -0.1,
    currency: 'DIEM',
    sku: 'grok-imagine-image-image-unit',
    units: 1,
    pricePerUnitUsd: 0.1,
    notes: 'API Inference',
    inferenceDetails: null,
  };

  test('behavior: a page and the way to the next', () => {
    const page = { data: [entry], nextCursor: 'AZq3fK9tXhIVDm2j' };
    const read = { ...entry, amount: '-0.1', units: '1', pricePerUnitUsd: '0.1' };
    expect(z.parse(UsageHistory, page)).toEqual({ ...page, data: [read] });
    expect(z.parse(UsageHistory, { data: [{}], nextCursor: null })).toEqual({
      data: [{ unreadable: true, index: 0 }],
      nextCursor: null,
    });
  });

  test('behavior: an entry counts by its amount and its currency, whatever else is odd', () => {
    const odd = { timestamp: null, amount: '-2.50', currency: 'DUCATS', units: {}, sku: 7 };
    expect(z.parse(UsageHistory, { data: [odd], nextCursor: null }).data).toEqual([
      { timestamp: null, amount: '-2.50', currency: 'DUCATS' },
    ]);
  });

  test('error: a cursor that cannot be followed is not taken for the end', () => {
    for (const nextCursor of [undefined, '', 'a b', 'x'.repeat(513), 5, {}])
      expect(z.safeParse(UsageHistory, { data: [entry], nextCursor }).success).toBe(false);
  });
});
