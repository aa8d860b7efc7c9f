import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../../test/noon.ts';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { readTypedDecimal } from '../kit/decimal.ts';
import { createVenice } from '../venice/client.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import {
  createEditResolver,
  type EditKeyValues,
  type EditLimitValues,
  readTerms,
  toEditValues,
} from './editKeyForm.ts';
import { buildUpdate, type KeyTerms, termsOf } from './keyTerms.ts';
import { OptionsError } from './options.ts';

const stored: KeyTerms = {
  description: 'agent #7F3KQ2',
  usd: 5,
  diem: null,
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  expiresAt: '2027-01-01T00:00:00.000Z',
};

function reasonOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof OptionsError) return error.code;
    throw error;
  }
  return undefined;
}

async function createClient(bed: Testbed): Promise<{ client: KeyClient; id: string }> {
  const wallet = bed.wallet();
  const { apiKey } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const venice = createVenice({
    baseUrl: 'http://127.0.0.1/api/v1',
    fetch: inProcessFetch(bed.sandbox),
  });
  const { id } = await bed.mintKey(wallet);
  return { client: venice.withKey(() => apiKey), id };
}

describe('toEditValues', () => {
  it('behavior: stands as Venice stores the key', () => {
    expect(toEditValues(stored)).toEqual({
      description: 'agent #7F3KQ2',
      usd: { kind: 'amount', amount: '5' },
      diem: { kind: 'none', amount: '' },
      limitPeriod: 'EPOCH',
      modelPrivacy: 'ALL',
      expires: 'date',
      expiresAt: '2027-01-01T00:00:00Z',
    });
  });

  it('behavior: chooses nothing where Venice says nothing, or something new', () => {
    const silent: KeyTerms = {
      description: '',
      usd: undefined,
      diem: undefined,
      limitPeriod: 'WEEK',
      modelPrivacy: undefined,
      expiresAt: undefined,
    };
    const values = toEditValues(silent);
    expect(values.usd.kind).toBe('unknown');
    expect([values.limitPeriod, values.modelPrivacy, values.expires]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(buildUpdate('id', silent, readTerms(silent, values, noon))).toBeUndefined();
  });
});

describe('readTerms', () => {
  it('behavior: an untouched form changes nothing, also where it could not write what is stored', () => {
    const odd: KeyTerms = { ...stored, usd: 0.12345678, expiresAt: '2020-01-01T00:00:00.123Z' };
    expect(readTerms(odd, toEditValues(odd), noon)).toEqual(odd);
  });

  it('behavior: removing a cap and removing the expiry are choices of their own', () => {
    const values = toEditValues(stored);
    const asked = readTerms(
      stored,
      { ...values, usd: { kind: 'none', amount: '5' }, expires: 'never' },
      noon,
    );
    expect(buildUpdate('k1', stored, asked)).toEqual({
      id: 'k1',
      consumptionLimit: { usd: null, diem: null },
      expiresAt: '',
    });
  });

  it.each<[string, Partial<EditKeyValues>]>([
    ['AMOUNT_MISSING', { usd: { kind: 'amount', amount: '' } }],
    ['AMOUNT_FORM', { usd: { kind: 'amount', amount: 'NaN' } }],
    ['EXPIRY_FORM', { expires: 'date', expiresAt: '' }],
    ['EXPIRY_PAST', { expires: 'date', expiresAt: '2020-01-01T00:00:00Z' }],
    ['DESCRIPTION_TOO_LONG', { description: 'x'.repeat(65) }],
  ])('error: %s', (reason, part) => {
    expect(reasonOf(() => readTerms(stored, { ...toEditValues(stored), ...part }, noon))).toBe(reason);
  });

  it('error: one limit cannot be changed while the other is unknown', () => {
    const half: KeyTerms = { ...stored, diem: undefined };
    const values: EditKeyValues = { ...toEditValues(half), usd: { kind: 'off', amount: '' } };
    expect(reasonOf(() => readTerms(half, values, noon))).toBe('LIMIT_UNKNOWN');
  });
});

describe('createEditResolver', () => {
  it('error: names each field by its own fault', async () => {
    const resolve = createEditResolver(stored, () => noon);
    const values: EditKeyValues = {
      ...toEditValues(stored),
      description: 'x'.repeat(65),
      usd: { kind: 'amount', amount: '1e3' },
      diem: { kind: 'amount', amount: '2' },
      expires: 'date',
      expiresAt: 'soon',
    };
    const { errors } = await resolve(values, undefined, { fields: {}, shouldUseNativeValidation: false });
    expect({
      description: errors.description?.message,
      usd: errors.usd?.amount?.message,
      diem: errors.diem?.amount?.message,
      expiresAt: errors.expiresAt?.message,
    }).toEqual({
      description: 'DESCRIPTION_TOO_LONG',
      usd: 'AMOUNT_FORM',
      diem: undefined,
      expiresAt: 'EXPIRY_FORM',
    });
  });
});

describe('the form, as Venice stores it', () => {
  it('behavior: no cap → cap → off → no cap, in both currencies', async () => {
    const bed = await createTestbed();
    const { client, id } = await createClient(bed);
    const states: EditLimitValues[] = [
      { kind: 'amount', amount: '2.5' },
      { kind: 'off', amount: '2.5' },
      { kind: 'none', amount: '2.5' },
    ];
    for (const currency of ['usd', 'diem'] as const)
      for (const state of states) {
        const before = termsOf(await client.getKey({ id }));
        const body = buildUpdate(
          id,
          before,
          readTerms(before, { ...toEditValues(before), [currency]: state }, noon),
        );
        if (body) await client.updateKey(body);
        const limit = bed.sandbox.keys().find((key) => key.id === id)?.consumptionLimit;
        expect(limit?.[currency]).toBe({ amount: 2.5, off: 0, none: null, unknown: undefined }[state.kind]);
      }
  });

  it('behavior: 10 000 inputs end stored as the form says, or are refused before anything is sent', async () => {
    const bed = await createTestbed({ contract: undefined });
    const { client, id } = await createClient(bed);
    const amount = fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.nat(9_999_999_999), fc.nat(999_999))
          .map(([whole, part]) => `${whole}.${part}`),
      },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 1000 }).map(String) },
      fc.constantFrom(
        '',
        '0',
        '0.0',
        'NaN',
        'Infinity',
        '1e400',
        '-0',
        '1,5',
        '٣',
        '0.0000001',
        ' 7 ',
        '9999999999',
      ),
      fc.string(),
    );
    const limit = fc.record<EditLimitValues>({
      kind: fc.constantFrom('none', 'amount', 'amount', 'off'),
      amount,
    });
    const date = fc
      .date({ noInvalidDate: true, min: new Date(noon - 1e9), max: new Date('9999-01-01') })
      .map((at) => `${at.toISOString().slice(0, 19)}Z`);
    const input = fc.record<EditKeyValues>({
      description: fc.oneof(fc.string({ maxLength: 66 }), fc.string({ unit: 'grapheme', maxLength: 30 })),
      usd: limit,
      diem: limit,
      limitPeriod: fc.constantFrom('EPOCH', 'MONTH', 'LIFETIME'),
      modelPrivacy: fc.constantFrom('ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'),
      expires: fc.constantFrom('date', 'date', 'date', 'never'),
      expiresAt: fc.oneof(
        { weight: 9, arbitrary: date },
        fc.constantFrom('', 'null', '2027-02-31T00:00:00Z'),
      ),
    });
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(input, async (values) => {
        const before = termsOf(await client.getKey({ id }));
        const sentBefore = bed.sandbox.requests.length;
        const refusal = reasonOf(() => readTerms(before, values, noon));
        if (refusal) {
          expect(bed.sandbox.requests.length).toBe(sentBefore);
          return;
        }
        const body = buildUpdate(id, before, readTerms(before, values, noon));
        if (body) await client.updateKey(body);
        saved++;
        bed.sandbox.requests.length = 0;
        const key = bed.sandbox.keys().find((each) => each.id === id);
        const cap = ({ kind, amount: text }: EditLimitValues) =>
          kind === 'none' ? null : kind === 'off' ? 0 : Number(readTypedDecimal(text));
        expect({ ...key?.consumptionLimit }).toEqual({ usd: cap(values.usd), diem: cap(values.diem) });
        expect(key?.limitPeriod).toBe(values.limitPeriod);
        expect(key?.modelPrivacy).toBe(values.modelPrivacy);
        expect(key?.description.trim()).toBe(values.description.trim());
        expect(key?.expiresAt).toBe(
          values.expires === 'never' ? null : values.expiresAt.replace('Z', '.000Z'),
        );
      }),
      { numRuns: 10_000 },
    );
    expect(saved).toBeGreaterThan(3_000);
  }, 120_000);
});
