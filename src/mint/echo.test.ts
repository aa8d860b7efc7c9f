import { describe, expect, it } from 'vitest';
import { findDifferences } from './echo.ts';

const asked = {
  apiKeyType: 'INFERENCE',
  description: 'agent #7F3KQ2',
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  expiresAt: '2027-02-19T04:15:00Z',
  consumptionLimit: { usd: 0, diem: 5 },
} as const;

describe('findDifferences', () => {
  it('behavior: the limits of an echo are not believed, so they never differ', () => {
    expect(findDifferences(asked, { ...asked, consumptionLimit: { usd: null, diem: null } })).toEqual([]);
  });

  it('behavior: the same moment in another form is no difference', () => {
    expect(findDifferences(asked, { ...asked, expiresAt: '2027-02-19T04:15:00.000Z' })).toEqual([]);
  });

  it('behavior: what an echo leaves out says nothing', () => {
    expect(findDifferences(asked, {})).toEqual([]);
  });

  it.each([
    ['apiKeyType', { apiKeyType: 'ADMIN' }],
    ['description', { description: 'Web3 API Key' }],
    ['limitPeriod', { limitPeriod: 'MONTH' }],
    ['modelPrivacy', { modelPrivacy: 'PRIVATE_ONLY' }],
    ['expiresAt', { expiresAt: null }],
    ['expiresAt', { expiresAt: '2027-02-20T04:15:00Z' }],
  ])('error: %s differs', (field, change) => {
    expect(findDifferences(asked, { ...asked, ...change })).toEqual([field]);
  });

  it('error: an expiry that nobody asked for differs', () => {
    const { expiresAt, ...eternal } = asked;
    expect(findDifferences(eternal, { expiresAt })).toEqual(['expiresAt']);
  });
});
