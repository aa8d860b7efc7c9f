import { describe, expect, it } from 'vitest';
import { riskOf } from './risk.ts';

const now = Date.UTC(2026, 10, 21, 12);

describe('riskOf', () => {
  it.each([
    ['EPOCH', '2026-11-21T13:00:00Z', 5, { kind: 'total', amount: 5 }],
    ['EPOCH', '2026-11-22T00:00:00Z', 5, { kind: 'total', amount: 5 }],
    ['EPOCH', '2026-11-22T00:00:01Z', 5, { kind: 'total', amount: 10 }],
    ['EPOCH', '2026-11-23T12:00:00Z', 0.1, { kind: 'total', amount: 0.3 }],
    ['MONTH', '2027-01-01T00:00:00Z', 5, { kind: 'total', amount: 10 }],
    ['LIFETIME', null, 5, { kind: 'total', amount: 5 }],
    ['EPOCH', null, 5, { kind: 'period', amount: 5, period: 'EPOCH' }],
    ['MONTH', null, 5, { kind: 'period', amount: 5, period: 'MONTH' }],
    ['EPOCH', '2026-11-20T00:00:00Z', 5, { kind: 'total', amount: 0 }],
    ['EPOCH', null, 0, { kind: 'none' }],
    ['EPOCH', null, null, { kind: 'account' }],
    ['EPOCH', null, undefined, { kind: 'unknown' }],
    ['EPOCH', undefined, 5, { kind: 'unknown' }],
    ['WEEK', null, 5, { kind: 'unknown' }],
  ] as const)('behavior: %s until %s at %s', (limitPeriod, expiresAt, cap, risk) => {
    expect(riskOf({ limitPeriod, expiresAt }, cap, now)).toEqual(risk);
  });
});
