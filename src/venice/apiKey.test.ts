import { describe, expect, test } from 'vitest';
import { ApiKey, ApiKeyList, ConsumptionLimits } from './apiKey.ts';
import { z } from './zod.ts';

const stored = {
  id: 'e28e82dc-9df2-4b47-b726-d0a222ef2ab5',
  apiKeyType: 'INFERENCE',
  description: 'Bots of the Rialto',
  last6Chars: 'rialto',
  createdAt: '2026-10-01T12:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
  consumptionLimits: { usd: 50, diem: null },
  limitPeriod: 'MONTH',
  modelPrivacy: 'ALL',
  usage: { trailingSevenDays: { usd: '10.2424', diem: '4.2231' } },
  currentPeriodUsage: { usd: '5.1234', diem: '2.5000' },
};

describe('ConsumptionLimits', () => {
  test('behavior: absent and null are no cap, 0 is off', () => {
    expect(z.parse(ConsumptionLimits, {})).toEqual({ usd: null, diem: null });
    expect(z.parse(ConsumptionLimits, { usd: 0, diem: null, vcu: 3 })).toEqual({ usd: 0, diem: null });
  });

  test('error: an unreadable cap is never read as no cap', () => {
    for (const usd of ['', 'none', '50', {}, Number.NaN, Number.POSITIVE_INFINITY])
      expect(z.safeParse(ConsumptionLimits, { usd }).success).toBe(false);
  });
});

describe('ApiKey', () => {
  test('behavior: reads a key whole', () => {
    expect(z.parse(ApiKey, stored)).toEqual(stored);
  });

  test('behavior: a name that came later is kept, a field that came later is dropped', () => {
    const later = { ...stored, apiKeyType: 'READ_ONLY', modelPrivacy: 'SECRET', ips: ['127.0.0.1'] };
    expect(z.parse(ApiKey, later)).toEqual({ ...stored, apiKeyType: 'READ_ONLY', modelPrivacy: 'SECRET' });
  });

  test('behavior: the rest may be missing or of another type: it is unknown then', () => {
    const { id, apiKeyType } = stored;
    const odd = {
      description: null,
      createdAt: {},
      consumptionLimits: { usd: 'x' },
      usage: {},
      limitPeriod: 4,
    };
    expect(z.parse(ApiKey, { id, apiKeyType })).toEqual({ id, apiKeyType });
    expect(z.parse(ApiKey, { id, apiKeyType, ...odd })).toEqual({ id, apiKeyType });
  });

  test('behavior: a field named __proto__ reaches nothing', () => {
    const hostile: unknown = JSON.parse(
      '{"id":"a","apiKeyType":"ADMIN","__proto__":{"description":"from below","polluted":1}}',
    );
    const key = z.parse(ApiKey, hostile);
    expect(Object.getPrototypeOf(key)).toBe(Object.prototype);
    expect(key.description).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });
});

describe('ApiKeyList', () => {
  test('behavior: a key without an id stays as an unreadable row', () => {
    expect(z.parse(ApiKeyList, { object: 'list', data: [stored, { ...stored, id: '' }] })).toEqual({
      data: [stored, { unreadable: true, index: 1 }],
    });
  });
});
