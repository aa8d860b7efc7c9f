import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedAmount } from './readTypedAmount.ts';

describe('readTypedAmount', () => {
  it.each([
    ['5', '5'],
    ['0.5', '0.5'],
    ['0,5', '0.5'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['5.', '5'],
    ['005', '5'],
    ['٠٫٥', '0.5'],
    ['٠,٥', '0.5'],
    ['۱۲٫۵', '12.5'],
    ['१२.५', '12.5'],
    ['５．５', '5.5'],
    ['$5', '5'],
    ['$ 5.50', '5.50'],
    ['5 $', '5'],
    ['5 USD', '5'],
    ['12,5 DIEM', '12.5'],
    ['  7  ', '7'],
    ['1 250,5', '1250.5'],
    ['1\u2009250.5', '1250.5'],
    ['1\u202f250\u202f000', '1250000'],
    ['1,250.5', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1,250,000', '1250000'],
    ['1.250.000', '1250000'],
    ['1٬250٫5', '1250.5'],
    ['1’250.5', '1250.5'],
    ['0,125', '0.125'],
    ['1,25', '1.25'],
    ['1,2500', '1.2500'],
    ['1.250', '1.250'],
  ])('behavior: %s is %s', (typed, amount) => expect(readTypedAmount(typed)).toBe(amount));

  it.each([
    '',
    ' ',
    '.',
    ',',
    '1,250',
    '12,250',
    '1,25,3',
    '1.2.3',
    '1,250,5',
    '1.250.5',
    '-5',
    '+5',
    '1e3',
    '0x5',
    '5 5',
    'five',
    '5%',
    'NaN',
    '$',
  ])('error: %j is none, or could be two', (typed) => expect(readTypedAmount(typed)).toBeUndefined());

  it('behavior: a plain decimal is read as itself, whatever its digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^\d{1,18}$/), (whole, fraction) => {
        const plain = `${whole}.${fraction}`;
        expect(readTypedAmount(plain)).toBe(plain);
        const arabic = plain.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '').replace('.', '٫');
        if (fraction.length !== 3) expect(readTypedAmount(arabic)).toBe(plain);
      }),
    );
  });

  it('behavior: nothing that is typed throws, and what is read is a plain decimal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readTypedAmount(typed);
        if (read !== undefined) expect(read).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});
