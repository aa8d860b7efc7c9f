import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateLimitBreach } from '../venice/rateLimits.ts';
import { countKinds, groupByTime, readTarget, toBreaches } from './breaches.ts';

const at = (time: string, rateLimitType = 'RPM'): RateLimitBreach => ({
  timestamp: time,
  rateLimitType,
  apiKeyId: 'k1',
  modelId: 'glm',
  rateLimitTier: 'paid',
});

describe('readTarget', () => {
  it.each([
    ['zai-org-glm-5-1', { kind: 'model', id: 'zai-org-glm-5-1' }],
    ['nvidia/parakeet:free', { kind: 'model', id: 'nvidia/parakeet:free' }],
    ['model:glm', { kind: 'model', id: 'glm' }],
    ['model:unknown', { kind: 'unknownModel' }],
    ['endpoint:api/v1/chat/completions', { kind: 'endpoint', path: 'api/v1/chat/completions' }],
    ['endpoint:', { kind: 'unsaid' }],
    ['model:', { kind: 'unsaid' }],
    ['', { kind: 'unsaid' }],
    [undefined, { kind: 'unsaid' }],
  ])('behavior: %j', (modelId, expected) => {
    expect(readTarget(modelId)).toEqual(expected);
  });

  it('behavior: whatever is sent, the words after a prefix are kept whole', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (path) => {
        expect(readTarget(`endpoint:${path}`)).toEqual({ kind: 'endpoint', path });
      }),
    );
  });
});

describe('toBreaches', () => {
  it('behavior: newest first, those without a time last, kinds of tomorrow among the other ones', () => {
    const breaches = toBreaches([
      at('yesterday'),
      at('2026-11-21T10:00:00Z', 'FAILED_REQUESTS'),
      at('2026-11-21T11:00:00Z', 'IMAGES_A_DAY'),
      { timestamp: '2026-11-21T10:30:00Z', rateLimitType: 'RPD', apiKeyId: '', rateLimitTier: undefined },
    ]);
    expect(breaches.map(({ place, kind, type }) => [place, kind, type])).toEqual([
      [2, 'other', 'IMAGES_A_DAY'],
      [3, 'RPD', 'RPD'],
      [1, 'FAILED_REQUESTS', 'FAILED_REQUESTS'],
      [0, 'RPM', 'RPM'],
    ]);
    expect(breaches[1]).toMatchObject({ keyId: undefined, tier: undefined, target: { kind: 'unsaid' } });
    expect(breaches[3]).toMatchObject({ time: undefined, written: 'yesterday' });
  });
});

describe('groupByTime', () => {
  const group = (...rows: RateLimitBreach[]) => groupByTime(toBreaches(rows));

  it('behavior: equal spans without a gap, with a count by kind', () => {
    const spans = group(
      at('2026-11-21T10:00:10Z'),
      at('2026-11-21T10:00:50Z', 'TPM'),
      at('2026-11-21T10:03:00Z'),
      at('never'),
    );
    expect(spans.map(({ startsAt, total, counts }) => [startsAt, total, counts.RPM, counts.TPM])).toEqual([
      [Date.UTC(2026, 10, 21, 10, 0), 2, 1, 1],
      [Date.UTC(2026, 10, 21, 10, 1), 0, 0, 0],
      [Date.UTC(2026, 10, 21, 10, 2), 0, 0, 0],
      [Date.UTC(2026, 10, 21, 10, 3), 1, 1, 0],
    ]);
  });

  it('behavior: nothing with a time, no spans', () => {
    expect(group(at('never'))).toEqual([]);
  });

  it('behavior: a few spans, each breach in one, however far apart they are', () => {
    const time = fc.date({ noInvalidDate: true }).map((date) => at(date.toISOString()));
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 60 }), (rows) => {
        const spans = group(...rows);
        expect(spans.length).toBeGreaterThan(0);
        expect(spans.length).toBeLessThanOrEqual(25);
        expect(countKinds(spans).RPM).toBe(rows.length);
      }),
    );
  });
});

describe('countKinds', () => {
  it('behavior: sums all spans', () => {
    const spans = groupByTime(
      toBreaches([at('2026-11-21T10:00:00Z'), at('2026-11-21T12:00:00Z'), at('2026-11-21T12:00:00Z', 'RPD')]),
    );
    expect(countKinds(spans)).toMatchObject({ RPM: 2, RPD: 1, TPM: 0 });
  });
});
