import fc from 'fast-check';
import { formatUnits } from 'viem';
import { describe, expect, it } from 'vitest';
import {
  fromUnits,
  negate,
  plainDecimal,
  readTypedAmount,
  readTypedDecimal,
  sumDecimals,
  toUnits,
} from './decimal.ts';

describe('readTypedDecimal', () => {
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
  ])('behavior: %s is %s', (typed, amount) => expect(readTypedDecimal(typed)).toBe(amount));

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
  ])('error: %j is none, or could be two', (typed) => expect(readTypedDecimal(typed)).toBeUndefined());

  it('behavior: a plain decimal is read as itself, whatever its digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^\d{1,18}$/), (whole, fraction) => {
        const plain = `${whole}.${fraction}`;
        expect(readTypedDecimal(plain)).toBe(plain);
        const arabic = plain.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '').replace('.', '٫');
        if (fraction.length !== 3) expect(readTypedDecimal(arabic)).toBe(plain);
      }),
    );
  });

  it('behavior: nothing that is typed throws, and what is read is a plain decimal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readTypedDecimal(typed);
        if (read !== undefined) expect(read).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('readTypedAmount', () => {
  it('behavior: every decimal text means its digits, exactly', () => {
    const digits = fc.stringMatching(/^\d{1,40}$/);
    const fractions = fc.stringMatching(/^\d{0,18}$/);
    fc.assert(
      fc.property(digits, fractions, (whole, fraction) => {
        const units = BigInt(whole + fraction.padEnd(18, '0'));
        expect(readTypedAmount(`${whole}.${fraction}`, 18)).toEqual({ units });
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['0.1', 18, 100_000_000_000_000_000n],
    ['.5', 18, 500_000_000_000_000_000n],
    [' 007 ', 18, 7n * 10n ** 18n],
    ['1,5', 18, 15n * 10n ** 17n],
    ['٣', 18, 3n * 10n ** 18n],
    ['1 000', 18, 1000n * 10n ** 18n],
    ['0.000000000000000001', 18, 1n],
    ['9007199254740993.000000000000000001', 18, 9007199254740993000000000000000001n],
    ['1.1000000000000000000000', 18, 11n * 10n ** 17n],
    ['12,5', 6, 12_500_000n],
    ['$10 000', 6, 10_000_000_000n],
    ['0.000001', 6, 1n],
    ['5.0000000', 6, 5_000_000n],
  ])('behavior: %s of %d places', (text, places, units) =>
    expect(readTypedAmount(text, places)).toEqual({ units }),
  );

  it.each([
    ['', 18, 'MISSING'],
    ['   ', 6, 'MISSING'],
    ['.', 18, 'FORM'],
    ['1,250', 6, 'FORM'],
    ['-1', 18, 'FORM'],
    ['1e18', 18, 'FORM'],
    ['1 00', 18, 'FORM'],
    ['0.0000000000000000001', 18, 'TOO_PRECISE'],
    ['0.0000001', 6, 'TOO_PRECISE'],
    ['9'.repeat(60), 18, 'TOO_LARGE'],
    ['9'.repeat(78), 0, 'TOO_LARGE'],
    [`1${'0'.repeat(1_000_000)}`, 18, 'TOO_LARGE'],
  ])('error: %j of %d places is %s', (text, places, code) =>
    expect(readTypedAmount(text, places)).toEqual({ code }),
  );

  it('error: any other text is refused with a reason, never read by half', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => readTypedDecimal(text) === undefined),
        (text) => {
          const read = readTypedAmount(text, 18);
          expect(read).toEqual({ code: text.trim() === '' ? 'MISSING' : 'FORM' });
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('units', () => {
  const amounts = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

  it('behavior: what is written is read back to the same amount, whatever it is', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 6, 18), (units, places) => {
        const text = fromUnits(units, places);
        expect(text).toBe(formatUnits(units, places));
        expect(readTypedAmount(text, places)).toEqual({ units });
        expect(toUnits(`-${text}`, places, 'down')).toBe(-units);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['0.0000001', 1n, 0n],
    ['4.9999999', 5_000_000n, 4_999_999n],
    ['-4.9999999', -5_000_000n, -4_999_999n],
    ['3.2', 3_200_000n, 3_200_000n],
    ['7', 7_000_000n, 7_000_000n],
  ])('behavior: %s in millionths is %d or %d', (decimal, up, down) => {
    expect([toUnits(decimal, 6, 'up'), toUnits(decimal, 6, 'down')]).toEqual([up, down]);
  });
});

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

describe('plainDecimal', () => {
  it.each([
    [0.1, '0.1'],
    [-0.001009, '-0.001009'],
    [1e-7, '0.0000001'],
    [-1.25e-9, '-0.00000000125'],
    [1.5e21, '1500000000000000000000'],
    [1.25e22, '12500000000000000000000'],
  ])('behavior: %s is %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });

  it('behavior: any number reads back as itself, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        // -0 is written as 0: there is no debt of nothing.
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });

  it('error: what is no figure stays none', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(plainDecimal)).toEqual(['NaN', 'Infinity']);
  });
});
