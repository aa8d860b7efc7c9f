import { describe, expect, it } from 'vitest';
import { buildOptions } from '../settings/options.ts';
import { createSessionRequest } from './sessionRequest.ts';

const now = Date.UTC(2026, 10, 21, 12, 0, 0, 789);

describe('createSessionRequest', () => {
  it('behavior: an ADMIN key that can spend nothing and ends within the hour', () => {
    expect(buildOptions(createSessionRequest(now), '7F3KQ2', now)).toEqual({
      apiKeyType: 'ADMIN',
      description: 'Zecca session #7F3KQ2',
      consumptionLimit: { usd: 0, diem: 0 },
      limitPeriod: 'EPOCH',
      modelPrivacy: 'ALL',
      expiresAt: '2026-11-21T13:00:00Z',
    });
  });
});
