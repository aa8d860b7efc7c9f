import fc from 'fast-check';
import { formatEther } from 'viem';
import { describe, expect, it } from 'vitest';
import { readTypedAmount } from '../kit/readTypedAmount.ts';
import { locales } from '../messages/locales.ts';
import { AmountError, createAmountWriter, formatAmount, isShort, parseAmount } from './amount.ts';

const amounts = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const reasonOf = (text: string) => {
  try {
    parseAmount(text);
    return undefined;
  } catch (error) {
    return error instanceof AmountError ? error.code : error;
  }
};

describe('parseAmount', () => {
  it('behavior: every decimal text means its digits, exactly', () => {
    const digits = fc.stringMatching(/^\d{1,40}$/);
    const fractions = fc.stringMatching(/^\d{0,18}$/);
    fc.assert(
      fc.property(digits, fractions, (whole, fraction) => {
        expect(parseAmount(`${whole}.${fraction}`)).toBe(BigInt(whole + fraction.padEnd(18, '0')));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['0.1', 100_000_000_000_000_000n],
    ['.5', 500_000_000_000_000_000n],
    ['5.', 5n * 10n ** 18n],
    [' 007 ', 7n * 10n ** 18n],
    ['1,5', 15n * 10n ** 17n],
    ['٣', 3n * 10n ** 18n],
    ['1 000', 1000n * 10n ** 18n],
    ['0.000000000000000001', 1n],
    ['9007199254740993.000000000000000001', 9007199254740993000000000000000001n],
    ['1.1000000000000000000000', 11n * 10n ** 17n],
  ])('behavior: reads %s', (text, amount) => expect(parseAmount(text)).toBe(amount));

  it.each([
    ['', 'MISSING'],
    ['   ', 'MISSING'],
    ['.', 'FORM'],
    ['1,250', 'FORM'],
    ['1.2.3', 'FORM'],
    ['-1', 'FORM'],
    ['+1', 'FORM'],
    ['1e18', 'FORM'],
    ['0x10', 'FORM'],
    ['1 00', 'FORM'],
    ['Infinity', 'FORM'],
    ['0.0000000000000000001', 'TOO_PRECISE'],
    ['9'.repeat(61), 'TOO_LARGE'],
    ['9'.repeat(60), 'TOO_LARGE'],
    [`1${'0'.repeat(1_000_000)}`, 'TOO_LARGE'],
  ])('error: refuses %j', (text, reason) => expect(reasonOf(text)).toBe(reason));

  it('error: any other text is refused with a reason, never read by half', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => readTypedAmount(text) === undefined),
        (text) => {
          expect(['MISSING', 'FORM']).toContain(reasonOf(text));
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('formatAmount', () => {
  it('behavior: is read back to the same amount, whatever it is', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(formatAmount(amount))).toBe(amount);
        expect(formatAmount(amount)).toBe(formatEther(amount));
      }),
      { numRuns: 5000 },
    );
  });
});

const { writeShort, writeDollars } = createAmountWriter(locales.en);

describe('createAmountWriter', () => {
  it('behavior: never shows more than there is, and less than one step too little', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 18 }), (amount, places) => {
        const text = writeShort(amount, places);
        if (text.startsWith('<')) {
          expect(amount).toBeGreaterThan(0n);
          expect(amount).toBeLessThan(parseAmount(text.slice(1)));
          return;
        }
        const shown = parseAmount(text.replaceAll(',', ''));
        expect(shown).toBeLessThanOrEqual(amount);
        expect(amount - shown).toBeLessThan(10n ** BigInt(18 - places));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [0n, '0'],
    [1n, '<0.0001'],
    [1_234_567_999_999_000_000_000_000n, '1,234,567.9999'],
    [500n * 10n ** 18n, '500'],
  ])('behavior: %d is shown as %s', (amount, text) => expect(writeShort(amount)).toBe(text));

  it.each([
    [31_810_000_000_000_000_000n, '$31.81'],
    [1_250n * 10n ** 18n, '$1,250.00'],
    [99_999_999_999_999_999n, '$0.09'],
  ])('behavior: %d is %s', (amount, text) => expect(writeDollars(amount)).toBe(text));

  it.each([
    ['en', '12,345.6789', '12345.6789001', '<0.0001', '$12,345.67'],
    ['it', '12.345,6789', '12345,6789001', '<0,0001', '12.345,67\u00a0USD'],
    [
      'ar',
      '\u206812,345.6789\u2069',
      '\u206812345.6789001\u2069',
      '\u2068<0.0001\u2069',
      expect.stringMatching(/^\u2068.*12,345\.67.*\u2069$/),
    ],
  ] as const)('behavior: in %s, no amount reads as another one', (locale, short, exact, tiny, dollars) => {
    const writer = createAmountWriter(locales[locale]);
    const amount = parseAmount('12345.6789001');
    expect([
      writer.writeShort(amount),
      writer.writeExact(amount),
      writer.writeShort(1n),
      writer.writeDollars(amount),
    ]).toEqual([short, exact, tiny, dollars]);
    expect([isShort(amount), isShort(parseAmount('1.5'))]).toEqual([false, true]);
  });
});
