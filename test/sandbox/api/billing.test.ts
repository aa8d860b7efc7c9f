import { beforeEach, describe, expect, test } from 'vitest';
import { type BillingBed, createBillingBed } from './billingBed.ts';
import { readAt, readText } from './testbed.ts';

let bed: BillingBed;
beforeEach(async () => {
  bed = await createBillingBed();
});

describe('billingRoutes', () => {
  test('behavior: the balance names the currency that is next', async () => {
    expect((await bed.get('/balance')).body).toEqual({
      canConsume: true,
      consumptionCurrency: 'DIEM',
      balances: { diem: 10, usd: null, bundledCredits: null, earnedCredits: null },
      diemEpochAllocation: 10,
    });
    bed.chain.hold(bed.owner, { vvv: '1' });
    bed.sandbox.grant(bed.owner, { usd: 3 });
    expect((await bed.get('/balance')).body).toMatchObject({
      consumptionCurrency: 'USD',
      balances: { diem: null, usd: 3 },
    });
    bed.sandbox.grant(bed.owner, { usd: 0 });
    expect((await bed.get('/balance')).body).toMatchObject({ canConsume: false, consumptionCurrency: null });
  });

  test('behavior: credits are named where there are any, and are spent after DIEM and before USD', async () => {
    bed.chain.hold(bed.owner, { vvv: '1' });
    bed.sandbox.grant(bed.owner, { usd: 3, bundled: 2, earned: 1 });
    expect((await bed.get('/balance')).body).toMatchObject({
      consumptionCurrency: 'EARNED_CREDITS',
      balances: { usd: 3, bundledCredits: 2, earnedCredits: 1 },
    });
    bed.sandbox.grant(bed.owner, { earned: 0 });
    expect((await bed.get('/balance')).body).toMatchObject({
      consumptionCurrency: 'BUNDLED_CREDITS',
      balances: { bundledCredits: 2, earnedCredits: null },
    });
    bed.sandbox.set({ isOlder: true });
    expect(readAt((await bed.get('/balance')).body, 'balances')).toEqual({ diem: null, usd: 3 });
  });

  test('behavior: DIEM under 0.1 is a balance of 0', async () => {
    bed.chain.hold(bed.owner, { vvv: '1', diem: '0.05' });
    expect((await bed.get('/balance')).body).toMatchObject({
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
