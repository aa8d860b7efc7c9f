import { describe, expect, it } from 'vitest';
import { judge } from './check.ts';

const asked = { apiKeyType: 'INFERENCE' } as const;

describe('judge', () => {
  it('behavior: names what may be spent, in each currency that is over 0', () => {
    const balances = { USD: 0, DIEM: 31.81, BUNDLED_CREDITS: 2 };
    expect(judge({ accessPermitted: true, balances }, asked)).toEqual({
      kind: 'works',
      amounts: [
        { currency: 'DIEM', amount: 31.81 },
        { currency: 'BUNDLED_CREDITS', amount: 2 },
      ],
    });
  });

  it('behavior: an answer without balances is not an answer "nothing"', () => {
    expect(judge({ accessPermitted: true, balances: undefined }, asked)).toEqual({ kind: 'unsure' });
    expect(judge({ accessPermitted: true, balances: {} }, asked)).toEqual({ kind: 'unsure' });
  });

  it.each([
    ['both limits are off', true, { DIEM: 5 }, { usd: 0, diem: 0 }, 'LIMITS_OFF'],
    ['all balances are 0', true, { USD: 0, DIEM: 0 }, undefined, 'NO_BALANCE'],
    ['access is refused and nothing is left', false, { DIEM: 0 }, undefined, 'NO_BALANCE'],
    ['access is refused for another reason', false, { DIEM: 5 }, undefined, 'NOT_PERMITTED'],
  ])('error: cannot spend where %s', (_, accessPermitted, balances, limits, reason) => {
    const options = limits ? { ...asked, consumptionLimit: limits } : asked;
    expect(judge({ accessPermitted, balances }, options)).toEqual({ kind: 'cannotSpend', reason });
  });
});
