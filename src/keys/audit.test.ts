import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../venice/apiKey.ts';
import { auditKey, countAudits } from './audit.ts';

const now = Date.UTC(2026, 10, 21, 12);
const daysAgo = (days: number) => new Date(now - days * 24 * 60 * 60 * 1000).toISOString();
const quiet: ApiKey = {
  id: 'k1',
  apiKeyType: 'INFERENCE',
  createdAt: daysAgo(200),
  lastUsedAt: daysAgo(1),
  expiresAt: daysAgo(-100),
  consumptionLimits: { usd: 5, diem: 0 },
  usage: { trailingSevenDays: { usd: '0', diem: '0' } },
};

describe('auditKey', () => {
  it.each<[string, Partial<ApiKey>, string[]]>([
    ['nothing against it', {}, []],
    ['no cap', { consumptionLimits: { usd: null, diem: null } }, ['noCap']],
    ['a cap in one currency alone', { consumptionLimits: { usd: 5, diem: null } }, ['noCap']],
    ['over 80 % of a cap used', { currentPeriodUsage: { usd: '4.01', diem: '0' } }, ['nearCap']],
    ['80 % of a cap used', { currentPeriodUsage: { usd: '4', diem: '0' } }, []],
    ['all of its only cap used', { currentPeriodUsage: { usd: '5', diem: '0' } }, ['cannotSpend']],
    ['off in both currencies', { consumptionLimits: { usd: 0, diem: 0 } }, ['cannotSpend']],
    [
      'one cap used up, the other not',
      { consumptionLimits: { usd: 5, diem: 1 }, currentPeriodUsage: { usd: '5', diem: '0.1' } },
      ['nearCap'],
    ],
    ['no expiry', { expiresAt: null }, ['noExpiry']],
    ['an Admin key without expiry', { expiresAt: null, apiKeyType: 'ADMIN' }, ['noExpiry', 'adminNoExpiry']],
    ['ends in six days', { expiresAt: daysAgo(-6) }, ['expiresSoon']],
    ['ended', { expiresAt: daysAgo(1) }, []],
    ['idle for a month', { lastUsedAt: daysAgo(31) }, ['idle30']],
    ['idle for three months', { lastUsedAt: daysAgo(91) }, ['idle30', 'idle90', 'safeToRemove']],
    ['granted to an app', { description: 'app:app.example #7F3KQ2' }, ['granted']],
    ['never used', { lastUsedAt: null }, ['idle30', 'idle90', 'safeToRemove']],
    ['never used, and young', { lastUsedAt: null, createdAt: daysAgo(2) }, []],
    [
      'idle, yet it spent',
      { lastUsedAt: daysAgo(91), usage: { trailingSevenDays: { usd: '0.01', diem: '0' } } },
      ['idle30', 'idle90'],
    ],
    ['unknown throughout', unknown(), []],
  ])('behavior: %s', (_, part, expected) => {
    expect([...auditKey({ ...quiet, ...part }, now, [])]).toEqual(expected);
  });

  it('behavior: the key in use is never safe to remove', () => {
    const idle = { ...quiet, lastUsedAt: daysAgo(91) };
    expect(auditKey(idle, now, ['k1']).has('safeToRemove')).toBe(false);
  });
});

describe('countAudits', () => {
  it('behavior: counts each key under each of its names', () => {
    const entries = [
      { audits: auditKey({ ...quiet, expiresAt: null }, now, []) },
      { audits: auditKey(quiet, now, []) },
    ];
    expect(countAudits(entries)).toMatchObject({ noExpiry: 1, noCap: 0 });
  });
});

/** A key of which Venice says next to nothing. */
function unknown(): Partial<ApiKey> {
  const silent = { createdAt: undefined, lastUsedAt: undefined, expiresAt: undefined };
  return { ...silent, consumptionLimits: undefined, usage: undefined };
}
