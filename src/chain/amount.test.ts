import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../kit/decimal.ts';
import { locales } from '../messages/locales.ts';
import { createAmountWriter, isShort } from './amount.ts';

const amounts = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const parse = (decimal: string) => toUnits(decimal, 18, 'down');
const { writeShort, writeDollars } = createAmountWriter(locales.en);

describe('createAmountWriter', () => {
  it('behavior: never shows more than there is, and less than one step too little', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 18 }), (amount, places) => {
        const text = writeShort(amount, places);
        if (text.startsWith('<')) {
          expect(amount).toBeGreaterThan(0n);
          expect(amount).toBeLessThan(parse(text.slice(1)));
          return;
        }
        const shown = parse(text.replaceAll(',', ''));
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
    const amount = parse('12345.6789001');
    expect([
      writer.writeShort(amount),
      writer.writeExact(amount),
      writer.writeShort(1n),
      writer.writeDollars(amount),
    ]).toEqual([short, exact, tiny, dollars]);
    expect([isShort(amount), isShort(parse('1.5'))]).toEqual([false, true]);
  });
});
