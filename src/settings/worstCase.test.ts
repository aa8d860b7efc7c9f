import { describe, expect, it } from 'vitest';
import { mostWithin, worstCaseOf } from './worstCase.ts';

const now = Date.UTC(2026, 10, 21, 12);
const endless = Number.POSITIVE_INFINITY;
const unknown = { usd: undefined, diemADay: undefined };

describe('worstCaseOf', () => {
  const terms = { usd: 5, diem: 5, limitPeriod: 'MONTH', expiresAt: null };

  it('behavior: two caps of one period add up, since Venice counts each on its own', () => {
    const cap = { kind: 'cap', amount: 5, period: 'MONTH' };
    expect(worstCaseOf(terms)).toEqual({ usd: cap, diem: cap, sum: { amount: 10, period: 'MONTH' } });
  });

  it('behavior: a currency without a cap is all that the account holds', () => {
    const funds = { usd: 12, diemADay: 31.81 };
    const { usd, diem, sum } = worstCaseOf({ ...terms, diem: null }, funds);
    expect(usd).toEqual({ kind: 'cap', amount: 5, period: 'MONTH' });
    expect(diem).toEqual({ kind: 'account', amount: 31.81 });
    expect(sum).toBeUndefined();
  });

  it.each([
    ['EPOCH', 4.99, { kind: 'account', amount: 4.99 }],
    ['EPOCH', 5.01, { kind: 'cap', amount: 5, period: 'EPOCH' }],
    ['MONTH', 0.16, { kind: 'account', amount: 0.16 }],
    ['MONTH', 0.17, { kind: 'cap', amount: 5, period: 'MONTH' }],
    ['LIFETIME', 0.1, { kind: 'cap', amount: 5, period: 'LIFETIME' }],
    ['EPOCH', 0, { kind: 'none' }],
    ['WEEK', 1, { kind: 'unknown' }],
  ] as const)('behavior: a cap of 5 DIEM, %s, on %s staked DIEM', (limitPeriod, diemADay, diem) => {
    expect(worstCaseOf({ ...terms, limitPeriod }, { usd: 1, diemADay }).diem).toEqual(diem);
  });

  it('behavior: a limit that Venice does not tell is unknown, one of 0 is none', () => {
    expect(worstCaseOf({ ...terms, usd: undefined, diem: 0 })).toEqual({
      usd: { kind: 'unknown' },
      diem: { kind: 'none' },
      sum: undefined,
    });
  });
});

describe('mostWithin', () => {
  it.each([
    ['EPOCH', '2026-11-21T13:00:00Z', 5, 5],
    ['EPOCH', '2026-11-22T00:00:00Z', 5, 5],
    ['EPOCH', '2026-11-22T00:00:01Z', 5, 10],
    ['EPOCH', '2026-11-23T12:00:00Z', 0.1, 0.3],
    ['MONTH', '2027-01-01T00:00:00Z', 5, 10],
    ['LIFETIME', null, 5, 5],
    ['EPOCH', null, 5, endless],
    ['MONTH', null, 5, endless],
    ['EPOCH', '2026-11-20T00:00:00Z', 5, 0],
    ['EPOCH', null, 0, 0],
    ['EPOCH', null, null, endless],
    ['EPOCH', null, undefined, undefined],
    ['EPOCH', undefined, 5, undefined],
    ['WEEK', null, 5, undefined],
  ] as const)('behavior: %s until %s at %s', (limitPeriod, expiresAt, cap, most) => {
    const terms = { usd: cap, diem: cap, limitPeriod, expiresAt };
    expect(mostWithin(terms, now, endless, unknown)).toEqual({ usd: most, diem: most });
  });
});
