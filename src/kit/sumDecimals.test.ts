import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negate, sumDecimals } from './sumDecimals.ts';

/** A decimal string, with the whole number of 10^-8 that it stands for. */
const decimal = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((units) => {
  const digits = (units < 0n ? -units : units).toString().padStart(9, '0');
  return { units, text: `${units < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}` };
});

describe('sumDecimals', () => {
  it('behavior: no dust of binary fractions', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['-0.001', '1', '0.0000000001'])).toBe('0.9990000001');
    expect(sumDecimals(['2.50', '-2.5'])).toBe('0');
    expect(sumDecimals(['9007199254740993', '0.1'])).toBe('9007199254740993.1');
    expect(sumDecimals([])).toBe('0');
    expect(sumDecimals(['-0.5'])).toBe('-0.5');
  });

  it('behavior: as exact as whole numbers, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal), (amounts) => {
        const texts = amounts.map(({ text }) => text);
        const sum = sumDecimals(texts);
        const units = amounts.reduce((total, amount) => total + amount.units, 0n);
        const [whole = '', fraction = ''] = sum.split('.');
        expect(BigInt(whole + fraction.padEnd(8, '0'))).toBe(units);
        expect(sum).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        expect(sumDecimals(texts.toReversed())).toBe(sum);
      }),
    );
  });
});

describe('negate', () => {
  it('behavior: a charge and what takes it back make nothing', () => {
    expect([negate('-0.5'), negate('0.5'), negate('0'), negate('-0.00')]).toEqual(['0.5', '-0.5', '0', '0']);
    fc.assert(
      fc.property(decimal, ({ text }) => {
        expect(sumDecimals([text, negate(text)])).toBe('0');
      }),
    );
  });
});
