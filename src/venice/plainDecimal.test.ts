import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDecimal } from './plainDecimal.ts';

describe('plainDecimal', () => {
  test.each([
    [0.1, '0.1'],
    [-0.001009, '-0.001009'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [1.5e21, '1500000000000000000000'],
    [1.25e22, '12500000000000000000000'],
  ])('behavior: %s is %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });

  test('behavior: any number reads back as itself, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        // -0 is written as 0: there is no debt of nothing.
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });

  test('error: what is no figure stays none', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(plainDecimal)).toEqual(['NaN', 'Infinity']);
  });
});
