import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDecimal } from '../kit/decimal.ts';
import { MintOptions } from '../venice/bodies.ts';
import {
  buildOptions,
  type Expiry,
  type KeyRequest,
  type Limit,
  OptionsError,
  readAmount,
} from './options.ts';

const now = Date.UTC(2026, 10, 21);
const request: KeyRequest = {
  apiKeyType: 'INFERENCE',
  description: 'agent',
  usd: { kind: 'none' },
  diem: { kind: 'none' },
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  expiry: { kind: 'never' },
};

const reasonOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof OptionsError) return error.code;
    throw error;
  }
  return undefined;
};

describe('readAmount', () => {
  it.each([
    ['5', 5],
    ['0.1', 0.1],
    ['0.000001', 0.000001],
    ['10.50', 10.5],
    [' 25 ', 25],
    ['1,5', 1.5],
    ['٣', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['$5', 5],
    ['9999999999', 9_999_999_999],
    ['123456789.123456', 123456789.123456],
  ])('behavior: reads %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each([
    ['', 'AMOUNT_MISSING'],
    ['   ', 'AMOUNT_MISSING'],
    ['0', 'AMOUNT_ZERO'],
    ['0.00', 'AMOUNT_ZERO'],
    ['1,250', 'AMOUNT_FORM'],
    ['-1', 'AMOUNT_FORM'],
    ['-0', 'AMOUNT_FORM'],
    ['+1', 'AMOUNT_FORM'],
    ['1e400', 'AMOUNT_FORM'],
    ['1e3', 'AMOUNT_FORM'],
    ['0x10', 'AMOUNT_FORM'],
    ['NaN', 'AMOUNT_FORM'],
    ['Infinity', 'AMOUNT_FORM'],
    ['0.1+0.2', 'AMOUNT_FORM'],
    ['1\n', undefined],
    ['1.0000001', 'AMOUNT_TOO_PRECISE'],
    ['10000000000', 'AMOUNT_TOO_LARGE'],
    ['9999999999.123456', 'AMOUNT_TOO_LARGE'],
  ])('error: %j is %s', (text, reason) => {
    expect(reasonOf(() => readAmount(text))).toBe(reason);
  });

  it('behavior: every number that leaves is finite, over 0, and written as it was read', () => {
    const decimal = fc
      .tuple(fc.nat(9_999_999_999), fc.stringMatching(/^\d{0,8}$/))
      .map(([whole, fraction]) => (fraction ? `${whole}.${fraction}` : String(whole)));
    fc.assert(
      fc.property(fc.oneof(decimal, fc.string(), fc.double().map(String)), (text) => {
        const reason = reasonOf(() => readAmount(text));
        if (reason) return;
        const amount = readAmount(text);
        expect(Number.isFinite(amount) && amount > 0 && amount <= 9_999_999_999).toBe(true);
        expect(JSON.stringify(amount)).toBe(
          (readTypedDecimal(text) ?? '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
        );
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('buildOptions', () => {
  it('behavior: says nothing of limits where none was chosen', () => {
    expect(buildOptions(request, '7F3KQ2', now)).toEqual({
      apiKeyType: 'INFERENCE',
      description: 'agent #7F3KQ2',
      limitPeriod: 'EPOCH',
      modelPrivacy: 'ALL',
    });
  });

  it('behavior: tells no cap, cap and off apart', () => {
    const both = { ...request, usd: { kind: 'off' }, diem: { kind: 'amount', amount: '0.5' } } as const;
    expect(buildOptions(both, '7F3KQ2', now).consumptionLimit).toEqual({ usd: 0, diem: 0.5 });
    const one = { ...request, usd: { kind: 'amount', amount: '5' } } as const;
    expect(buildOptions(one, '7F3KQ2', now).consumptionLimit).toEqual({ usd: 5, diem: null });
  });

  it('behavior: names the key Zecca where the user named it not', () => {
    expect(buildOptions({ ...request, description: '  ' }, '7F3KQ2', now).description).toBe('Zecca #7F3KQ2');
  });

  it.each([
    ['', 'EXPIRY_FORM'],
    ['tomorrow', 'EXPIRY_FORM'],
    ['2027-02-31T00:00:00Z', 'EXPIRY_FORM'],
    ['2027-02-01', 'EXPIRY_FORM'],
    ['2027-02-01T00:00:00+01:00', 'EXPIRY_FORM'],
    ['2026-11-20T23:59:59Z', 'EXPIRY_PAST'],
  ])('error: an expiry of %j is %s, and never no expiry', (at, reason) => {
    expect(reasonOf(() => buildOptions({ ...request, expiry: { kind: 'at', at } }, '7F3KQ2', now))).toBe(
      reason,
    );
  });

  it('error: a description over 56 characters', () => {
    expect(reasonOf(() => buildOptions({ ...request, description: 'x'.repeat(57) }, '7F3KQ2', now))).toBe(
      'DESCRIPTION_LENGTH',
    );
  });

  it('behavior: no input puts null or a non-finite number into the body unless the user chose it', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.nat().map(String),
      fc.constantFrom('', 'NaN', '1e400', '-0', 'null'),
    );
    const limit: fc.Arbitrary<Limit> = fc.oneof(
      fc.constant<Limit>({ kind: 'none' }),
      fc.constant<Limit>({ kind: 'off' }),
      anyText.map((amount): Limit => ({ kind: 'amount', amount })),
    );
    const date = fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
      .map((moment) => moment.toISOString());
    const expiry: fc.Arbitrary<Expiry> = fc.oneof(
      fc.constant<Expiry>({ kind: 'never' }),
      fc.oneof(anyText, date).map((at): Expiry => ({ kind: 'at', at })),
    );
    const anyRequest = fc.record({
      apiKeyType: fc.constantFrom('INFERENCE', 'ADMIN'),
      description: fc.string({ unit: 'binary', maxLength: 80 }),
      usd: limit,
      diem: limit,
      limitPeriod: fc.constantFrom('EPOCH', 'MONTH', 'LIFETIME'),
      modelPrivacy: fc.constantFrom('ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'),
      expiry,
    }) as fc.Arbitrary<KeyRequest>;
    let built = 0;
    fc.assert(
      fc.property(anyRequest, (asked) => {
        if (reasonOf(() => buildOptions(asked, '7F3KQ2', now))) return;
        built++;
        const sent = JSON.parse(JSON.stringify(buildOptions(asked, '7F3KQ2', now)));
        const { consumptionLimit: limits, expiresAt, ...rest } = sent;
        expect(Object.values(rest)).not.toContain(null);
        for (const currency of ['usd', 'diem'] as const) {
          const { kind } = asked[currency];
          if (limits) expect(limits[currency] === null).toBe(kind === 'none');
          else expect(kind).toBe('none');
          if (kind === 'amount') expect(limits[currency]).toBeGreaterThan(0);
          if (kind === 'off') expect(limits[currency]).toBe(0);
        }
        expect(expiresAt === undefined).toBe(asked.expiry.kind === 'never');
        if (expiresAt !== undefined) expect(Date.parse(expiresAt)).toBeGreaterThan(now);
        expect(MintOptions.safeParse(sent).success).toBe(true);
      }),
      { numRuns: 50_000 },
    );
    expect(built).toBeGreaterThan(5_000);
  });
});
