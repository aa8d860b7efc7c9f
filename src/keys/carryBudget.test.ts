import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capOf, carryBudget, carryLimits } from './carryBudget.ts';

describe('carryBudget', () => {
  it.each([
    [5, '3.2', 1.8],
    [0.2999999999, '0', 0.299999],
    [0.3, '0.1', 0.2],
    [5, '5', 0],
    [5, '7.5', 0],
    [5, '0', 5],
    [5, '4.9999999', 0],
    [10, '0.00000000001', 9.999999],
    [99_999_999, '0.000001', 99_999_998.999999],
  ])('behavior: %d less %s is %d', (cap, used, left) => {
    expect(carryBudget(cap, used)).toEqual({ kind: 'left', cap, used, left });
  });

  it('behavior: no cap and off stay what they are, and unknown use is said', () => {
    expect(capOf(carryBudget(null, '3'))).toBeNull();
    expect(capOf(carryBudget(0, '3'))).toBe(0);
    expect(carryBudget(5, undefined)).toEqual({ kind: 'unknown', cap: 5 });
  });

  it('behavior: never gives more than was left, and never a number that JSON cannot hold', () => {
    const cap = fc.double({ min: 0.000001, max: 9_999_999_999, noNaN: true });
    const used = fc.tuple(fc.nat(9_999_999), fc.stringMatching(/^\d{1,12}$/)).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(cap, used, (whole, spent) => {
        const left = capOf(carryBudget(whole, spent)) ?? Number.NaN;
        expect(Number.isFinite(left) && left >= 0 && left <= Math.max(0, whole)).toBe(true);
        expect(left).toBeLessThanOrEqual(Math.max(0, whole - Number(spent)) + 2e-6);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('carryLimits', () => {
  it('behavior: unknown limits are not guessed', () => {
    expect(carryLimits({ id: 'k', apiKeyType: 'ADMIN' })).toBeUndefined();
  });
});
