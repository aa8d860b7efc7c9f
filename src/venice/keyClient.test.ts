import { describe, expect, test, vi } from 'vitest';
import { createVenice } from './client.ts';
import type { KeyClient } from './keyClient.ts';

const row = { id: 'an-id', apiKeyType: 'INFERENCE' };
const page = { data: [], nextCursor: null };
const analytics = { byDate: [], byModel: [], byKey: [] };
const permitted = { accessPermitted: true };
const balance = { canConsume: true };
const minted = { apiKey: 'opaque', id: 'an-id', echo: {} };
type Call = {
  name: keyof KeyClient;
  start: (client: KeyClient) => Promise<unknown>;
  sends: string;
  body?: unknown;
  answer: unknown;
  returns: unknown;
};

const update = { id: 'an-id', expiresAt: null, consumptionLimit: { usd: 0 } } as const;
const create = { apiKeyType: 'ADMIN', description: 'x' } as const;
const calls: Call[] = [
  {
    name: 'listKeys',
    start: (c) => c.listKeys(),
    sends: 'GET /api_keys',
    answer: { data: [row] },
    returns: { data: [row] },
  },
  {
    name: 'listKeys',
    start: (c) => c.listKeys({ page: 2, limit: 50 }),
    sends: 'GET /api_keys?page=2&limit=50',
    answer: { data: [] },
    returns: { data: [] },
  },
  {
    name: 'getKey',
    start: (c) => c.getKey({ id: 'an-id' }),
    sends: 'GET /api_keys/an-id',
    answer: { data: row },
    returns: row,
  },
  {
    name: 'createKey',
    start: (c) => c.createKey(create),
    sends: 'POST /api_keys',
    body: create,
    answer: { data: { apiKey: 'opaque', id: 'an-id' } },
    returns: minted,
  },
  {
    name: 'updateKey',
    start: (c) => c.updateKey(update),
    sends: 'PATCH /api_keys',
    body: update,
    answer: { data: row, success: true },
    returns: row,
  },
  {
    name: 'deleteKey',
    start: (c) => c.deleteKey({ id: 'an-id' }),
    sends: 'DELETE /api_keys?id=an-id',
    answer: { success: true },
    returns: undefined,
  },
  {
    name: 'getRateLimits',
    start: (c) => c.getRateLimits(),
    sends: 'GET /api_keys/rate_limits',
    answer: { data: permitted },
    returns: permitted,
  },
  {
    name: 'getRateLimitLog',
    start: (c) => c.getRateLimitLog(),
    sends: 'GET /api_keys/rate_limits/log',
    answer: { data: [] },
    returns: { data: [] },
  },
  {
    name: 'getBalance',
    start: (c) => c.getBalance(),
    sends: 'GET /billing/balance',
    answer: balance,
    returns: balance,
  },
  {
    name: 'getUsageAnalytics',
    start: (c) => c.getUsageAnalytics({ lookback: '30d' }),
    sends: 'GET /billing/usage-analytics?lookback=30d',
    answer: analytics,
    returns: analytics,
  },
  {
    name: 'getUsageHistory',
    start: (c) => c.getUsageHistory({ cursor: 'AZ_-9' }),
    sends: 'GET /billing/usage-history?cursor=AZ_-9',
    answer: page,
    returns: page,
  },
];

const clientOf = (answer: () => Response) => {
  const fetch = vi.fn(async (_: RequestInfo | URL, __: RequestInit = {}) => answer());
  const readKey = vi.fn(() => 'the-key');
  return { client: createVenice({ baseUrl: '', fetch }).withKey(readKey), fetch, readKey };
};

describe('createKeyClient', () => {
  test.each(calls)('behavior: $name sends $sends', async ({ start, sends, body, answer, returns }) => {
    const { client, fetch, readKey } = clientOf(() => Response.json(answer));
    expect(readKey).not.toHaveBeenCalled();
    expect(await start(client)).toEqual(returns);
    expect(readKey).toHaveBeenCalledTimes(1);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(`${init?.method} ${url}`).toBe(sends);
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer the-key');
    expect(init?.body && JSON.parse(String(init.body))).toEqual(body);
  });

  test.each(calls)('error: $name with a key of too little', async ({ start }) => {
    const { client } = clientOf(() => Response.json({ error: 'Admin API key required' }, { status: 401 }));
    await expect(start(client)).rejects.toMatchObject({ code: 'ADMIN_KEY_REQUIRED' });
  });

  test.each(calls)('error: $name of an answer of another shape', async ({ start }) => {
    const { client } = clientOf(() => Response.json({ data: 'odd', success: false }));
    await expect(start(client)).rejects.toMatchObject({ code: 'UNREADABLE', status: 200 });
  });

  test('error: an id that is a path, and a creation without a type, are not sent', async () => {
    const { client, fetch, readKey } = clientOf(() => Response.json({}));
    const { apiKeyType: _, ...untyped } = create;
    for (const call of [
      client.getKey({ id: 'rate_limits' }),
      client.deleteKey({ id: '../models' }),
      // @ts-expect-error: what TypeScript refuses, JavaScript may still send
      client.createKey(untyped),
    ])
      await expect(call).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    expect(fetch).not.toHaveBeenCalled();
    expect(readKey).not.toHaveBeenCalled();
  });

  test('behavior: a holder that has let go of its key says so in its own words, and nothing is sent', async () => {
    const { fetch } = clientOf(() => Response.json({}));
    const readKey = () => {
      throw new RangeError('forgotten');
    };
    const client = createVenice({ baseUrl: '', fetch }).withKey(readKey);
    await expect(client.getRateLimits()).rejects.toThrow(RangeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});
