import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../venice/apiKey.ts';
import { filterEntries, noFilter, toEntries } from './keyEntries.ts';

const now = Date.UTC(2026, 10, 21, 12);
const keys: ApiKey[] = [
  {
    id: 'a1',
    apiKeyType: 'INFERENCE',
    description: 'Agent one',
    last6Chars: 'abc123',
    expiresAt: null,
    lastUsedAt: '2026-11-01T00:00:00Z',
  },
  {
    id: 'b2',
    apiKeyType: 'ADMIN',
    description: 'ops',
    last6Chars: 'XYZ789',
    expiresAt: '2027-01-01T00:00:00Z',
    lastUsedAt: null,
  },
  {
    id: 'c3',
    apiKeyType: 'INFERENCE',
    last6Chars: 'qqqqqq',
    expiresAt: '2026-12-01T00:00:00Z',
    lastUsedAt: '2026-11-20T00:00:00Z',
    usage: { trailingSevenDays: { usd: '1.5', diem: '2' } },
  },
];
const entries = toEntries(keys, now, ['b2']);
const idsOf = (list: readonly { key: ApiKey }[]) => list.map(({ key }) => key.id);

describe('toEntries', () => {
  it('behavior: knows the key in use', () => {
    expect(entries.map(({ isOwn }) => isOwn)).toEqual([false, true, false]);
  });
});

describe('filterEntries', () => {
  it.each([
    ['agent', ['a1']],
    ['ONE agent', ['a1']],
    ['xyz', ['b2']],
    ['c3', ['c3']],
    ['admin', ['b2']],
    ['  ', ['a1', 'b2', 'c3']],
    ['agent ops', []],
  ])('behavior: finds %j', (search, ids) => {
    expect(idsOf(filterEntries(entries, { ...noFilter, search }))).toEqual(ids);
  });

  it('behavior: by type and by audit, all of which apply', () => {
    expect(idsOf(filterEntries(entries, { ...noFilter, type: 'ADMIN' }))).toEqual(['b2']);
    expect(idsOf(filterEntries(entries, { ...noFilter, audits: ['noExpiry'] }))).toEqual(['a1']);
    expect(filterEntries(entries, { search: '', type: 'ADMIN', audits: ['noExpiry'] })).toEqual([]);
  });
});
