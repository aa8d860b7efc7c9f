import { describe, expect, test } from 'vitest';
import { RateLimitLog, RateLimitsAnswer } from './rateLimits.ts';
import { z } from './zod.ts';

describe('RateLimitsAnswer', () => {
  test('behavior: any of the balances, models without a name, lists without an entry', () => {
    const data = {
      accessPermitted: true,
      apiTier: { id: 'paid', isCharged: true },
      balances: { USD: 50.23, BUNDLED_CREDITS: 1.5, VCU: 3, EUR: 9 },
      keyExpiration: null,
      nextEpochBegins: '2026-05-07T00:00:00.000Z',
      rateLimits: [
        { apiModelId: 'zai-org-glm-5-1', rateLimits: [{ amount: 100, type: 'RPM' }, { amount: 'many' }] },
        { rateLimits: [] },
        { apiModelId: 'broken' },
      ],
    };
    expect(z.parse(RateLimitsAnswer, { data })).toEqual({
      ...data,
      balances: { USD: 50.23, BUNDLED_CREDITS: 1.5, VCU: 3 },
      rateLimits: [
        {
          apiModelId: 'zai-org-glm-5-1',
          rateLimits: [
            { amount: 100, type: 'RPM' },
            { unreadable: true, index: 1 },
          ],
        },
        { rateLimits: [] },
        { unreadable: true, index: 2 },
      ],
    });
  });

  test('behavior: no balances is unknown, and not nothing', () => {
    expect(z.parse(RateLimitsAnswer, { data: { accessPermitted: false } })).toEqual({
      accessPermitted: false,
    });
  });

  test('error: without accessPermitted it proves nothing', () => {
    for (const answer of [{}, { data: {} }, { data: { accessPermitted: 'yes' } }])
      expect(z.safeParse(RateLimitsAnswer, answer).success).toBe(false);
  });
});

describe('RateLimitLog', () => {
  test('behavior: breaches of routes, of unknown models and of kinds that came later', () => {
    const breach = {
      apiKeyId: 'a',
      modelId: 'endpoint:api/v1/image/generate',
      rateLimitTier: 'paid',
      rateLimitType: 'FAILED_REQUESTS',
      timestamp: '2026-10-01T12:00:00Z',
    };
    const later = { ...breach, rateLimitType: 'SPH', modelId: 'model:unknown' };
    expect(z.parse(RateLimitLog, { object: 'list', data: [breach, later, {}] })).toEqual({
      data: [breach, later, { unreadable: true, index: 2 }],
    });
  });
});
