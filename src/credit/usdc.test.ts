import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedUsdc, writeUsdc } from './usdc.ts';

describe('readTypedUsdc', () => {
  it.each([
    ['5', { value: 5_000_000n }],
    ['12,5', { value: 12_500_000n }],
    ['$10 000', { value: 10_000_000_000n }],
    ['0.000001', { value: 1n }],
    ['5.0000000', { value: 5_000_000n }],
    ['0.0000001', { reason: 'TOO_PRECISE' }],
    ['', { reason: 'MISSING' }],
    ['five', { reason: 'FORM' }],
    ['-5', { reason: 'FORM' }],
    ['1'.repeat(30), { reason: 'TOO_LARGE' }],
  ])('behavior: %j', (text, read) => {
    expect(readTypedUsdc(text)).toEqual(read);
  });

  it('behavior: reads back what was written, to the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (value) => {
        expect(readTypedUsdc(writeUsdc(value))).toEqual({ value });
      }),
    );
  });
});
