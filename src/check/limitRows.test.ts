import { describe, expect, it } from 'vitest';
import { Model } from '../venice/models.ts';
import { RateLimits } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';
import { countTypes, filterLimits, toLimitRows } from './limitRows.ts';

const models = [
  {
    id: 'glm',
    type: 'text',
    model_spec: { name: 'GLM 5', privacy: 'private', pricing: { input: { usd: 1 }, output: { usd: 3 } } },
  },
  {
    id: 'flux',
    type: 'image',
    model_spec: { privacy: 'anonymized', pricing: { generation: { usd: 0.04 } } },
  },
].map((model) => Model.parse(model));

/** As Venice's answer is read: what does not fit is an unreadable row. */
function read(rateLimits: unknown) {
  return RateLimits.parse({ accessPermitted: true, rateLimits }).rateLimits?.filter(isReadable) ?? [];
}

const odd = read([
  {
    apiModelId: 'glm',
    rateLimits: [
      { amount: 20, type: 'RPM' },
      { amount: 500_000, type: 'TPM' },
      { amount: 30, type: 'RPM' },
      { amount: 7, type: 'RPH' },
      { amount: '9', type: 'RPD' },
    ],
  },
  { apiModelId: 'flux', rateLimits: [] },
  { rateLimits: [{ amount: 5, type: 'RPD' }] },
  'broken',
  { apiModelId: 'flux', rateLimits: [{ amount: 40, type: 'RPM' }] },
]);
const rows = toLimitRows(odd, models);
const ids = (found: typeof rows) => found.map(({ place, id }) => `${place} ${id}`);

describe('toLimitRows', () => {
  it('behavior: joins the models, and keeps what is second, unknown or unreadable', () => {
    expect(rows[0]).toMatchObject({
      id: 'glm',
      model: models[0],
      amounts: { RPM: 20, TPM: 500_000 },
      others: [
        { amount: 30, type: 'RPM' },
        { amount: 7, type: 'RPH' },
      ],
      unreadable: 1,
      order: { model: 'glm 5', type: 'text', privacy: 'private', price: 4, RPM: 20, RPD: undefined },
    });
  });

  it('behavior: no limits, no id and the same id twice are rows like any other', () => {
    expect(ids(rows)).toEqual(['0 glm', '1 flux', '2 undefined', '3 flux']);
    expect(rows.map(({ amounts }) => amounts)).toEqual([
      { RPM: 20, TPM: 500_000 },
      {},
      { RPD: 5 },
      { RPM: 40 },
    ]);
  });

  it('behavior: without models, the rows stand', () => {
    expect(ids(toLimitRows(odd, []))).toEqual(ids(rows));
    expect(toLimitRows(odd, []).every(({ model }) => model === undefined)).toBe(true);
  });
});

describe('filterLimits', () => {
  it.each([
    ['', undefined, ['0 glm', '1 flux', '2 undefined', '3 flux']],
    ['  GLM ', undefined, ['0 glm']],
    ['5 private', undefined, ['0 glm']],
    ['flux text', undefined, []],
    ['', 'image', ['1 flux', '3 flux']],
    ['', '', ['2 undefined']],
  ])('behavior: %j of type %j', (search, type, expected) => {
    expect(ids(filterLimits(rows, { search, type }))).toEqual(expected);
  });
});

describe('countTypes', () => {
  it('behavior: those that occur, by name, the unknown first', () => {
    expect(countTypes(rows)).toEqual([
      ['', 1],
      ['image', 2],
      ['text', 1],
    ]);
  });
});
