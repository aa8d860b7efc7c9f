import { afterEach, describe, expect, test, vi } from 'vitest';
import { createVenice } from './client.ts';

const address = `0x${'0f'.repeat(20)}`;
const body = { apiKeyType: 'INFERENCE', address, signature: '0x00', token: 'a.b.c' } as const;
const siwe = { message: 'api.venice.ai wants …', nonce: '00ff', expiresAt: '2026-10-01T12:15:00Z' };
type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

const veniceOf = (answer: Answer) => {
  const fetch = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) =>
    answer(new URL(String(input)), init),
  );
  return { venice: createVenice({ baseUrl: 'https://venice.test/api/v1/', fetch }), fetch };
};
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('createVenice', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('behavior: a base URL may be a path of the page, and fetch is the one of the moment', async () => {
    const venice = createVenice({ baseUrl: '/api/v1' });
    const fetch = vi.fn(async () => Response.json({ data: [] }));
    vi.stubGlobal('fetch', fetch);
    await expect(venice.listModels()).resolves.toEqual({ data: [] });
    expect(fetch).toHaveBeenCalledWith('/api/v1/models', expect.anything());
  });

  describe('getChallenge', () => {
    test('behavior: names the address, and takes whichever protocol comes', async () => {
      const { venice, fetch } = veniceOf(() => Response.json({ success: true, data: siwe }));
      await expect(venice.getChallenge({ address })).resolves.toEqual({ protocol: 'siwe', ...siwe });
      expect(fetch.mock.calls.map(([url]) => url)).toEqual([
        `https://venice.test/api/v1/api_keys/generate_web3_key?address=${address}`,
      ]);
    });

    test('behavior: asks once more without the address, should the form of today refuse it', async () => {
      const { venice, fetch } = veniceOf(({ search }) =>
        search === ''
          ? Response.json({ data: { token: 'a.b.c' } })
          : Response.json({ error: 'Invalid request parameters' }, { status: 400 }),
      );
      await expect(venice.getChallenge({ address })).resolves.toEqual({ protocol: 'token', token: 'a.b.c' });
      expect(fetch).toHaveBeenCalledTimes(2);
    });

    test('error: once more, and no more', async () => {
      const { venice, fetch } = veniceOf(() => Response.json({ error: 'no' }, { status: 400 }));
      await expect(failureOf(venice.getChallenge({ address }))).resolves.toMatchObject({
        code: 'BAD_REQUEST',
      });
      expect(fetch).toHaveBeenCalledTimes(2);
    });

    test.each([401, 404, 429, 500])('error: not again after %i', async (status) => {
      const { venice, fetch } = veniceOf(() => Response.json({ error: 'no' }, { status }));
      await expect(failureOf(venice.getChallenge({ address }))).resolves.toMatchObject({ status });
      expect(fetch).toHaveBeenCalledTimes(1);
    });

    test('error: what is no address is not asked about', async () => {
      const { venice, fetch } = veniceOf(() => Response.json({}));
      const failure = failureOf(venice.getChallenge({ address: 'venice.eth' }));
      await expect(failure).resolves.toMatchObject({ code: 'INVALID_REQUEST' });
      expect(fetch).not.toHaveBeenCalled();
    });

    test('error: an answer of neither shape', async () => {
      const { venice } = veniceOf(() => Response.json({ data: { token: 5 } }));
      await expect(failureOf(venice.getChallenge({ address }))).resolves.toMatchObject({
        code: 'UNREADABLE',
      });
    });
  });

  describe('mintKey', () => {
    test('behavior: posts the body as given, and hands over the key', async () => {
      const { venice, fetch } = veniceOf(() =>
        Response.json({ success: true, data: { apiKey: 'opaque', id: 'an-id', expiresAt: null } }),
      );
      const options = { description: 'Bots #7F3KQ2', consumptionLimit: { usd: 0, diem: null } };
      await expect(venice.mintKey({ ...options, ...body })).resolves.toEqual({
        apiKey: 'opaque',
        id: 'an-id',
        echo: { expiresAt: null },
      });
      const [url, init] = fetch.mock.calls[0] ?? [];
      expect(url).toBe('https://venice.test/api/v1/api_keys/generate_web3_key');
      expect(init).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
      expect(JSON.parse(String(init?.body))).toEqual({ ...options, ...body });
    });

    test('behavior: a 200 of which only the key can be read still hands it over', async () => {
      const { venice } = veniceOf(() =>
        Response.json({ data: { apiKey: 'opaque', id: {}, limitPeriod: 0 } }),
      );
      await expect(venice.mintKey(body)).resolves.toEqual({
        apiKey: 'opaque',
        id: undefined,
        echo: undefined,
      });
    });

    test('error: a 200 without a key is ambiguous', async () => {
      const { venice } = veniceOf(() => Response.json({ success: true, data: { id: 'an-id' } }));
      await expect(failureOf(venice.mintKey(body))).resolves.toMatchObject({
        code: 'UNREADABLE',
        status: 200,
      });
    });

    test('error: a refusal is named', async () => {
      const { venice } = veniceOf(() => Response.json({ error: 'JWT has expired' }, { status: 400 }));
      await expect(failureOf(venice.mintKey(body))).resolves.toMatchObject({
        code: 'MINT_REFUSED',
        refusal: 'CHALLENGE_EXPIRED',
        details: 'JWT has expired',
      });
    });

    test('error: 402 without a key is not about money', async () => {
      const { venice } = veniceOf(() => Response.json({ error: 'Payment required' }, { status: 402 }));
      await expect(failureOf(venice.mintKey(body))).resolves.toMatchObject({ code: 'NO_CREDENTIALS' });
    });

    test('error: a body that Venice would refuse or misread is not sent', async () => {
      const { venice, fetch } = veniceOf(() => Response.json({}));
      const capped = { ...body, consumptionLimit: { usd: Number.NaN } };
      await expect(failureOf(venice.mintKey(capped))).resolves.toMatchObject({
        code: 'INVALID_REQUEST',
        issues: ['consumptionLimit.usd: invalid_type'],
      });
      expect(fetch).not.toHaveBeenCalled();
    });

    test('error: two minutes, and one POST', async () => {
      vi.useFakeTimers();
      const { venice, fetch } = veniceOf(() => new Promise<Response>(() => {}));
      const failure = failureOf(venice.mintKey(body));
      await vi.advanceTimersByTimeAsync(119_999);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      await expect(failure).resolves.toMatchObject({ code: 'TIMEOUT' });
      expect(fetch).toHaveBeenCalledTimes(1);
    });
  });

  describe('listModels', () => {
    test('behavior: needs no key, and may be large', async () => {
      const data = Array.from({ length: 300 }, (_, n) => ({ id: `m${n}`, type: 'text' }));
      const wordy = data.map((model) => ({ ...model, words: 'x'.repeat(20_000) }));
      const { venice, fetch } = veniceOf(() => Response.json({ object: 'list', data: wordy }));
      await expect(venice.listModels({ type: 'all' })).resolves.toEqual({ data });
      expect(fetch.mock.calls[0]?.[0]).toBe('https://venice.test/api/v1/models?type=all');
      expect(fetch.mock.calls[0]?.[1]?.headers).toEqual({ accept: 'application/json' });
    });
  });

  describe('listModelTraits', () => {
    test('behavior: which model has which trait', async () => {
      const { venice, fetch } = veniceOf(() => Response.json({ data: { default: 'a' } }));
      await expect(venice.listModelTraits({ type: 'image' })).resolves.toEqual({
        data: [{ trait: 'default', modelId: 'a' }],
      });
      expect(fetch.mock.calls[0]?.[0]).toBe('https://venice.test/api/v1/models/traits?type=image');
    });
  });
});
