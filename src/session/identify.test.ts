import { describe, expect, it, vi } from 'vitest';
import type { ApiKey } from '../venice/apiKey.ts';
import { VeniceError } from '../venice/errors.ts';
import { findKey, identify } from './identify.ts';

const key = { id: undefined, apiKeyType: 'ADMIN', last6: 'abc123' } as const;
const limits = { accessPermitted: true, keyExpiration: null } as never;
const row = (id: string, last6Chars: string): ApiKey => ({ id, apiKeyType: 'ADMIN', last6Chars }) as ApiKey;
const call = { signal: new AbortController().signal, isFresh: false };

describe('identify', () => {
  it('behavior: where the list does not answer, whether the key may manage stays unknown', async () => {
    const client = {
      getRateLimits: async () => limits,
      listKeys: () => Promise.reject(new VeniceError('SERVER', { status: 503 })),
    };
    expect(await identify(client, key, call)).toEqual({
      id: undefined,
      apiKeyType: 'ADMIN',
      expiresAt: undefined,
      isAdmin: 'unknown',
    });
  });

  it('behavior: the end of a key is taken from the list where rate_limits does not tell', async () => {
    const own = { ...row('own', key.last6), expiresAt: '2027-01-01T00:00:00Z' };
    const client = { getRateLimits: async () => limits, listKeys: async () => ({ data: [own] }) };
    expect(await identify(client, key, call)).toEqual({
      rows: [own],
      id: 'own',
      apiKeyType: 'ADMIN',
      expiresAt: Date.parse('2027-01-01T00:00:00Z'),
      isAdmin: 'yes',
    });
  });

  it('behavior: a key on a later page is known too', async () => {
    const pages = [[row('one', 'aaaaaa'), row('two', 'bbbbbb')], [row('own', key.last6)]];
    const listKeys = async ({ page = 1 }: { page?: number } = {}) => ({ data: pages[page - 1] ?? [] });
    const found = await identify({ getRateLimits: async () => limits, listKeys }, key, call);
    expect(found.id).toBe('own');
  });

  it('behavior: a fresh key is asked about again where Venice does not know it yet, an old one is not', async () => {
    vi.useFakeTimers();
    const getRateLimits = vi
      .fn()
      .mockRejectedValueOnce(new VeniceError('UNAUTHORIZED'))
      .mockResolvedValue(limits);
    const client = { getRateLimits, listKeys: async () => ({ data: [] }) };
    const fresh = identify(client, key, { ...call, isFresh: true });
    await vi.runAllTimersAsync();
    expect((await fresh).isAdmin).toBe('yes');
    getRateLimits.mockRejectedValueOnce(new VeniceError('UNAUTHORIZED'));
    await expect(identify(client, key, call)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

describe('findKey', () => {
  const rows = [row('one', 'aaaaaa'), row('two', 'bbbbbb'), row('three', 'bbbbbb')];

  it('behavior: by id where it is known', () => {
    expect(findKey(rows, { id: 'three', last6: 'bbbbbb' })).toBe(rows[2]);
  });

  it('behavior: else by the last six characters, where they name one key', () => {
    expect(findKey(rows, { id: undefined, last6: 'aaaaaa' })).toBe(rows[0]);
    expect(findKey(rows, { id: undefined, last6: 'bbbbbb' })).toBeUndefined();
    expect(findKey(rows, { id: undefined, last6: 'cccccc' })).toBeUndefined();
  });
});
