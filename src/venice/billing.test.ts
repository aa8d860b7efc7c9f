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
    expect(z.parse(Balance, { canConsume: false, balances: { diem: '90' } })).toEqual({
      canConsume: false,
      balances: {},
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
        { date: 1705276800000, amounts: [{ name: 'GLM 5.1', amount: 5.5 }] },
        { unreadable: true, index: 1 },
      ],
      byKey,
    });
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
    expect(z.parse(UsageHistory, page)).toEqual(page);
    expect(z.parse(UsageHistory, { data: [{}], nextCursor: null })).toEqual({
      data: [{ unreadable: true, index: 0 }],
      nextCursor: null,
    });
  });

  test('error: a cursor that cannot be followed is not taken for the end', () => {
    for (const nextCursor of [undefined, '', 'a b', 'x'.repeat(513), 5, {}])
      expect(z.safeParse(UsageHistory, { data: [entry], nextCursor }).success).toBe(false);
  });
});
