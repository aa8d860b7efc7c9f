import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConsumptionLimit, CreateKeyBody, KeyId, MintBody, MintOptions, UpdateKeyBody } from './bodies.ts';
import { toVeniceError } from './errors.ts';
import { check } from './writing.ts';
import { z } from './zod.ts';

const passes = (schema: z.ZodMiniType<unknown>, value: unknown) => z.safeParse(schema, value).success;
const options = { apiKeyType: 'INFERENCE' };
const proof = { address: `0x${'aB'.repeat(20)}`, signature: '0x00', token: 'a.b.c' };

describe('ConsumptionLimit', () => {
  test('behavior: a cap, no cap, off, or nothing said', () => {
    for (const limit of [{}, { usd: 0 }, { diem: null }, { usd: 0.5, diem: 9_999_999_999 }])
      expect(z.parse(ConsumptionLimit, limit)).toEqual(limit);
  });

  test('error: what JSON would turn into null or drop, and what Venice refuses', () => {
    const caps = [Number.NaN, Infinity, -Infinity, undefined, -1, 10_000_000_000, '5', true, [], 5n];
    for (const usd of caps) expect([usd, passes(ConsumptionLimit, { usd })]).toEqual([usd, false]);
    expect(passes(ConsumptionLimit, { vcu: 1 })).toBe(false);
  });
});

describe('MintOptions', () => {
  test('behavior: each of the options as Venice writes it', () => {
    const whole = {
      ...options,
      description: 'x'.repeat(64),
      expiresAt: '2027-02-28T23:59:59.999Z',
      consumptionLimit: { usd: 1 },
      limitPeriod: 'LIFETIME',
      modelPrivacy: 'PRIVATE_TEXT',
    };
    expect(z.parse(MintOptions, whole)).toEqual(whole);
    for (const expiresAt of ['', '2028-02-29', '2027-01-01T00:00:00Z'])
      expect(passes(MintOptions, { ...options, expiresAt })).toBe(true);
  });

  test('error: a date that is none would be a key that never ends', () => {
    const dates = [
      null,
      undefined,
      'Invalid Date',
      '2027-02-29',
      '2027-02-30T00:00:00Z',
      '2027-13-01',
      '2027-01-01T24:00:00Z',
      '2027-01-01T00:00:00',
      '2027-01-01T00:00:00+00:00',
      '2027-01-01T00:00:00.5Z',
      '2027-01-01\n',
      ' ',
      new Date(),
    ];
    for (const expiresAt of dates)
      expect([expiresAt, passes(MintOptions, { ...options, expiresAt })]).toEqual([expiresAt, false]);
  });

  test('error: an unknown field, an unknown name, a long description', () => {
    for (const more of [
      { ip: '127.0.0.1' },
      { consumptionLimits: {} },
      { apiKeyType: 'admin' },
      { limitPeriod: 'DAY' },
      { modelPrivacy: null },
      { description: 'x'.repeat(65) },
      { description: undefined },
    ])
      expect([more, passes(MintOptions, { ...options, ...more })]).toEqual([more, false]);
  });
});

describe('MintBody', () => {
  test('behavior: either protocol, and a signature of any length', () => {
    const { token: _, ...signed } = proof;
    for (const body of [
      { ...options, ...proof },
      { ...options, ...signed, message: 'a\nb' },
      { ...options, ...proof, signature: `0x${'ab'.repeat(4000)}` },
      { ...options, ...proof, signature: '0x' },
    ])
      expect(z.parse(MintBody, body)).toEqual(body);
  });

  test('error: both protocols, neither, or a proof of another form', () => {
    for (const more of [
      { message: 'm' },
      { token: '' },
      { token: undefined },
      { signature: '0x0' },
      { signature: 'ab' },
      { address: '0x00' },
      { address: `${proof.address}\n` },
    ])
      expect([more, passes(MintBody, { ...options, ...proof, ...more })]).toEqual([more, false]);
  });
});

describe('CreateKeyBody', () => {
  test('behavior: needs a description, unlike a mint', () => {
    expect(passes(CreateKeyBody, { ...options, description: '' })).toBe(true);
    expect(passes(CreateKeyBody, options)).toBe(false);
  });
});

describe('UpdateKeyBody', () => {
  test('behavior: the expiry may be removed, the type may not change', () => {
    for (const expiresAt of [null, '', '2027-01-01'])
      expect(passes(UpdateKeyBody, { id: 'a', expiresAt })).toBe(true);
    expect(passes(UpdateKeyBody, { id: 'a', expiresAt: undefined })).toBe(false);
    expect(passes(UpdateKeyBody, { id: 'a', apiKeyType: 'ADMIN' })).toBe(false);
    expect(passes(UpdateKeyBody, {})).toBe(false);
  });
});

describe('KeyId', () => {
  test('behavior: opaque', () => {
    for (const id of ['e28e82dc-9df2-4b47-b726-d0a222ef2ab5', 'key_abc123'])
      expect(passes(KeyId, id)).toBe(true);
  });

  test('error: no other path under /api_keys', () => {
    for (const id of [
      '',
      '.',
      '..',
      'a/b',
      'a?b',
      'a%2Fb',
      'rate_limits',
      'generate_web3_key',
      'x'.repeat(129),
    ])
      expect([id, passes(KeyId, id)]).toEqual([id, false]);
  });
});

describe('all bodies', () => {
  test('behavior: what passes is sent as it was given: no NaN, Infinity or undefined gets through', () => {
    const hole = fc.constantFrom(
      undefined,
      Number.NaN,
      Infinity,
      -Infinity,
      null,
      '',
      0,
      -0,
      1e10,
      new Date(Number.NaN),
    );
    const maybe = (valid: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 5, arbitrary: valid }, { weight: 1, arbitrary: hole });
    const cap = fc.double({ min: -1, max: 2e10, noNaN: true });
    const limit = fc.record({ usd: maybe(cap), diem: maybe(cap) }, { requiredKeys: [] });
    const part = {
      description: maybe(fc.string({ maxLength: 70 })),
      expiresAt: maybe(
        fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
          .map((date) => date.toISOString()),
      ),
      consumptionLimit: maybe(limit),
      limitPeriod: maybe(fc.constantFrom('EPOCH', 'MONTH', 'LIFETIME')),
      modelPrivacy: maybe(fc.constantFrom('ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY')),
    };
    const type = fc.constantFrom('INFERENCE', 'ADMIN');
    const cases: [z.ZodMiniType<object>, fc.Arbitrary<object>][] = [
      [MintBody, fc.record({ apiKeyType: type, ...constants(proof) })],
      [CreateKeyBody, fc.record({ apiKeyType: type })],
      [UpdateKeyBody, fc.record({ id: fc.uuid() })],
    ];
    let passed = 0;
    for (const [schema, required] of cases) {
      fc.assert(
        fc.property(required, fc.record(part, { requiredKeys: [] }), (fixed, rest) => {
          const given = { ...fixed, ...rest };
          const sent = trySend(schema, given);
          if (sent === undefined) return;
          passed += 1;
          expect(JSON.parse(sent)).toEqual(JSON.parse(JSON.stringify(given)));
          expect(hasHole(given)).toBe(false);
        }),
        { numRuns: 4000 },
      );
    }
    expect(passed).toBeGreaterThan(500);
  });
});

function trySend(schema: z.ZodMiniType<object>, body: object): string | undefined {
  try {
    return JSON.stringify(check(schema, body));
  } catch (error) {
    expect(toVeniceError(error).code).toBe('INVALID_REQUEST');
    return undefined;
  }
}

function hasHole(value: unknown): boolean {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHole);
}

function constants(fixed: Record<string, string>) {
  return Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, fc.constant(value)]));
}
