import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MintAnswer } from './mintedKey.ts';
import { z } from './zod.ts';

const rest = {
  id: 'e28e82dc-9df2-4b47-b726-d0a222ef2ab5',
  apiKeyType: 'ADMIN',
  consumptionLimit: { usd: null, diem: 10 },
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  description: 'Web3 API Key',
  expiresAt: null,
};

describe('MintAnswer', () => {
  test('behavior: the key, its id and the echo', () => {
    const { id, ...echo } = rest;
    expect(z.parse(MintAnswer, { success: true, data: { apiKey: 'opaque', ...rest } })).toEqual({
      apiKey: 'opaque',
      id,
      echo,
    });
  });

  test('behavior: the key one level up', () => {
    expect(z.parse(MintAnswer, { success: true, apiKey: 'opaque', ...rest })).toMatchObject({
      apiKey: 'opaque',
      id: rest.id,
    });
  });

  test('behavior: a malformed echo is no echo, and the key stays', () => {
    const data = { apiKey: 'opaque', ...rest, consumptionLimit: 'all of it' };
    expect(z.parse(MintAnswer, { data })).toEqual({ apiKey: 'opaque', id: rest.id, echo: undefined });
  });

  test('behavior: nothing beside the key can take it from its owner', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.dictionary(
          fc.oneof(fc.constantFrom(...Object.keys(rest), '__proto__'), fc.string()),
          fc.jsonValue(),
        ),
        fc.jsonValue(),
        (apiKey, beside, success) => {
          const answer: unknown = JSON.parse(JSON.stringify({ success, data: { ...beside, apiKey } }));
          expect(z.parse(MintAnswer, answer).apiKey).toBe(apiKey);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('error: no key, no minted key', () => {
    for (const answer of [
      {},
      { data: {} },
      { data: rest },
      { data: { apiKey: '' } },
      { data: { apiKey: 1 } },
      [],
      null,
    ])
      expect(z.safeParse(MintAnswer, answer).success).toBe(false);
  });
});
