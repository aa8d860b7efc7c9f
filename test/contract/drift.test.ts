import { describe, expect, test } from 'vitest';
import { type Drift, driftTable } from './drift.ts';

const news: Drift = {
  operation: 'get /api_keys',
  where: 'answer',
  field: 'data[].region',
  change: 'new field',
  isLoss: false,
};

describe('driftTable', () => {
  test('behavior: losses first, in columns', () => {
    const loss: Drift = { ...news, field: 'data[].id', change: 'missing field', isLoss: true };
    expect(driftTable([news, loss])).toEqual([
      '      change         where   operation      field',
      'LOSS  missing field  answer  get /api_keys  data[].id',
      'news  new field      answer  get /api_keys  data[].region',
    ]);
  });

  test('behavior: nothing without a drift', () => {
    expect(driftTable([])).toEqual([]);
  });
});
