import { describe, expect, it } from 'vitest';
import { rankKeys, rankModels } from './rankSpend.ts';

describe('rankModels', () => {
  it('behavior: the dearest first, USD and DIEM together; an amount left out stays unknown', () => {
    const { spenders, unreadable } = rankModels([
      { modelName: 'small', totalUsd: '0.1', totalDiem: undefined },
      { unreadable: true, index: 1 },
      { modelName: 'large', totalUsd: '0', totalDiem: '2.5' },
    ]);
    expect(unreadable).toBe(1);
    expect(spenders).toEqual([
      { place: 2, name: 'large', usd: '0', diem: '2.5', weight: 2.5, isRest: false },
      { place: 0, name: 'small', usd: '0.1', diem: undefined, weight: 0.1, isRest: false },
    ]);
  });
});

describe('rankKeys', () => {
  it('behavior: a key is told by its description, else by its id; the web app has neither', () => {
    const totals = { totalUsd: '0', totalDiem: '0' };
    const names = rankKeys([
      { apiKeyId: 'a', description: 'agent', ...totals },
      { apiKeyId: 'b', description: '', ...totals },
      { apiKeyId: null, ...totals },
    ]).spenders.map(({ name }) => name);
    expect(names).toEqual(['agent', 'b', undefined]);
  });

  it('behavior: all after the first 50 are the last row, and no key that somebody called so', () => {
    const totals = { totalUsd: '9', totalDiem: '0' };
    const { spenders } = rankKeys([
      { apiKeyId: null, description: 'Other', ...totals },
      { apiKeyId: 'a', description: 'Other', totalUsd: '1', totalDiem: '0' },
    ]);
    expect(spenders.map(({ place, isRest }) => [place, isRest])).toEqual([
      [1, false],
      [0, true],
    ]);
  });
});
