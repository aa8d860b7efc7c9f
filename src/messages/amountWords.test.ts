import { createFormatter } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { createAmountWords } from './amountWords.ts';
import { type Locale, locales } from './locales.ts';

const wordsIn = (locale: Locale) =>
  createAmountWords(createFormatter({ locale: locales[locale].tag, timeZone: 'UTC' }), locales[locale]);

describe('createAmountWords', () => {
  it.each([
    [0, '$0', '$0', '$0.00'],
    [1e-7, '$0.0000001', '$0.0000001', '$0.0000001'],
    [0.004, '$0.004', '$0.004', '$0.004'],
    [-0.004, '-$0.004', '-$0.004', '-$0.004'],
    [0.005, '$0.005', '$0.005', '$0.01'],
    [5, '$5', '$5', '$5.00'],
    [12.345678, '$12.345678', '$12.35', '$12.35'],
    [1250.5, '$1,250.50', '$1,250.50', '$1,250.50'],
  ])(
    'behavior: %d USD as a cap, as spent, as held: nothing but nothing is written as nothing',
    (amount, ...said) => {
      const { writeAmount, writeSpent, writeHeld } = wordsIn('en');
      expect([writeAmount, writeSpent, writeHeld].map((write) => write(amount, 'usd'))).toEqual(said);
    },
  );

  it.each([
    [0.00004, '0.00004 DIEM'],
    [1e-9, '0.000000001 DIEM'],
    [31.81239, '31.8124 DIEM'],
  ])('behavior: %d DIEM is held as %s', (amount, said) => {
    expect(wordsIn('en').writeHeld(amount, 'diem')).toBe(said);
  });

  it.each([
    ['en', '1250.5', '0.5 DIEM'],
    ['it', '1250,5', '0,5 DIEM'],
    ['ar', '\u20681250.5\u2069', '\u20680.5 DIEM\u2069'],
  ] as const)('behavior: in %s all digits stay, and each amount is by itself', (locale, exact, diem) => {
    const { writeExact, writeAmount, writeHeld } = wordsIn(locale);
    expect([writeExact('1250.5'), writeAmount(0.5, 'diem'), writeHeld(0.5, 'diem')]).toEqual([
      exact,
      diem,
      diem,
    ]);
  });

  it('behavior: two amounts beside each other keep their order in Arabic', () => {
    const { writeAmount, writeHeld } = wordsIn('ar');
    for (const text of [writeAmount(0.13, 'usd'), writeAmount(0.16, 'diem'), writeHeld(0.13, 'usd')])
      expect(text).toMatch(/^\u2068[^\u2068\u2069]+\u2069$/);
  });
});
