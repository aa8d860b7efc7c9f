import { describe, expect, test } from 'vitest';
import {
  AnalyticsQuery,
  ChallengeQuery,
  HistoryQuery,
  KeyQuery,
  KeysQuery,
  ModelsQuery,
  ModelTraitsQuery,
} from './queries.ts';
import { z } from './zod.ts';

const address = `0x${'0f'.repeat(20)}`;

describe('queries', () => {
  test.each([
    [ChallengeQuery, [{ address }], [{}, { address: '0x0f' }, { address, nonce: 'a' }]],
    [KeyQuery, [{ id: 'a-1' }], [{}, { id: '../models' }]],
    [
      KeysQuery,
      [{}, { page: 1, limit: 100 }],
      [{ page: 0 }, { page: 1.5 }, { limit: Number.NaN }, { limit: '5' }],
    ],
    [ModelsQuery, [{}, { type: 'all' }, { type: 'text' }], [{ type: 'smell' }, { type: undefined }]],
    [ModelTraitsQuery, [{}, { type: 'image' }], [{ type: 'all' }]],
    [
      AnalyticsQuery,
      [{}, { lookback: '7d' }, { lookback: '90d' }, { startDate: '2026-01-01', endDate: '2026-01-31' }],
      [
        { lookback: '0d' },
        { lookback: '91d' },
        { startDate: '2026-01-01' },
        { lookback: '7d', endDate: '2026-01-31' },
      ],
    ],
    [
      HistoryQuery,
      [
        {},
        { cursor: 'AZ_-9' },
        {
          currency: 'USD',
          pageSize: 10,
          startTimestamp: '2026-06-01T00:00:00Z',
          endTimestamp: '2026-07-01T00:00:00.5Z',
        },
      ],
      [
        { cursor: 'a', currency: 'USD' },
        { cursor: 'a b' },
        { pageSize: 9 },
        { pageSize: 1001 },
        { startTimestamp: 'June' },
      ],
    ],
  ] as const)('behavior: %# passes what Venice takes and nothing else', (schema, good, bad) => {
    for (const query of good) expect(z.parse<z.ZodMiniType<unknown>>(schema, query)).toEqual(query);
    for (const query of bad)
      expect([query, z.safeParse<z.ZodMiniType<unknown>>(schema, query).success]).toEqual([query, false]);
  });
});
