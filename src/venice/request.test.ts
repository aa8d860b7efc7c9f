import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isDefinite, VeniceError } from './errors.ts';
import { createFailureBudget } from './failureBudget.ts';
import { type RequestArgs, request } from './request.ts';
import { z } from './zod.ts';

const now = Date.UTC(2026, 0, 1);
const args = {
  method: 'GET',
  path: '/models',
  schema: z.object({ data: z.string() }),
} satisfies RequestArgs<{ data: string }>;
const transportOf = (answer: (url: string, init: RequestInit) => Response | Promise<Response>) => {
  const fetch = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) =>
    answer(String(input), init),
  );
  return {
    baseUrl: 'https://venice.test/api/v1',
    fetch,
    now: () => now,
    budget: createFailureBudget(() => now),
  };
};
const failureOf = async (call: Promise<unknown>) => {
  const thrown = await call.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  if (!(thrown instanceof VeniceError)) throw new Error(`not a VeniceError: ${thrown}`);
  return thrown;
};
const ask = (response: Response, more: Partial<RequestArgs<{ data: string }>> = {}) =>
  request(
    transportOf(() => response),
    { ...args, ...more },
  );

describe('request', () => {
  test('behavior: sends what it is told, and no more than that', async () => {
    const transport = transportOf(() => Response.json({ data: 'yes', more: 'dropped' }));
    const answer = await request(transport, {
      ...args,
      method: 'POST',
      query: { a: 'b c&d', n: 3, none: undefined },
      body: { e: 'f' },
      readKey: () => 'the-key',
    });
    expect(answer).toEqual({ data: 'yes' });
    expect(transport.fetch.mock.calls).toEqual([
      [
        'https://venice.test/api/v1/models?a=b+c%26d&n=3',
        {
          method: 'POST',
          headers: {
            accept: 'application/json',
            'content-type': 'application/json',
            authorization: 'Bearer the-key',
          },
          body: '{"e":"f"}',
          signal: expect.any(AbortSignal),
          credentials: 'omit',
          redirect: 'error',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        },
      ],
    ]);
  });

  test('behavior: a bare GET has no body, no content type and no Authorization', async () => {
    const transport = transportOf(() => Response.json({ data: '' }));
    await request(transport, args);
    const [url, init] = transport.fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://venice.test/api/v1/models');
    expect(init?.headers).toEqual({ accept: 'application/json' });
    expect(init && 'body' in init).toBe(false);
  });

  test('behavior: sends once, whatever comes back', async () => {
    for (const answer of [
      () => Response.json({ error: 'x' }, { status: 429, headers: { 'retry-after': '1' } }),
      () => Response.json({ error: 'x' }, { status: 503 }),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response('<html>'),
    ]) {
      const transport = transportOf(answer);
      await failureOf(request(transport, args));
      expect(transport.fetch).toHaveBeenCalledTimes(1);
    }
  });

  test('error: NETWORK, with a system code where there is one and no other word', async () => {
    const refused = new TypeError('fetch failed', {
      cause: Object.assign(new Error('connect 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
    });
    const failing = transportOf(() => Promise.reject(refused));
    expect(await failureOf(request(failing, args))).toMatchObject({
      code: 'NETWORK',
      issues: ['ECONNREFUSED'],
    });
    const odd = Object.assign(new Error('x'), { code: `E${'x'.repeat(20)}` });
    const plain = transportOf(() => Promise.reject(new TypeError('Failed to fetch', { cause: odd })));
    expect(await failureOf(request(plain, args))).toMatchObject({ code: 'NETWORK', issues: [] });
    const strange = transportOf(() => Promise.reject('not an error'));
    expect(await failureOf(request(strange, args))).toMatchObject({ code: 'NETWORK', issues: [] });
  });

  test('error: UNREADABLE bears the status and where the shape is another', async () => {
    expect(await failureOf(ask(Response.json({ data: 1 })))).toMatchObject({
      code: 'UNREADABLE',
      status: 200,
      issues: ['data'],
    });
    expect(await failureOf(ask(Response.json([])))).toMatchObject({ issues: ['the whole'] });
    expect(await failureOf(ask(new Response('<html>', { status: 403 })))).toMatchObject({
      code: 'UNREADABLE',
      status: 403,
    });
    expect(await failureOf(ask(Response.json({ data: 'x'.repeat(20) }), { maxBytes: 20 }))).toMatchObject({
      code: 'UNREADABLE',
      shortMessage: 'The answer could not be read: it is too large.',
    });
  });

  test('error: a 5xx is SERVER with and without words', async () => {
    const page = new Response('<html>', { status: 502, headers: { 'cf-ray': '8a1b2c3d4e5f6789-VCE' } });
    expect(await failureOf(ask(page))).toMatchObject({
      code: 'SERVER',
      status: 502,
      requestId: '8a1b2c3d4e5f6789-VCE',
    });
    const said = Response.json({ error: 'An unknown error occurred' }, { status: 500 });
    expect(await failureOf(ask(said))).toMatchObject({
      code: 'SERVER',
      details: 'An unknown error occurred',
    });
  });

  test('error: RATE_LIMITED bears the time to come back', async () => {
    const response = Response.json({ error: 'slow' }, { status: 429, headers: { 'retry-after': '7' } });
    expect(await failureOf(ask(response))).toMatchObject({ code: 'RATE_LIMITED', resetAt: now + 7000 });
  });

  test('error: a key that no header can hold is refused unsent', async () => {
    for (const key of ['', 'line\nbreak', 'spa ce', 'ключ']) {
      const transport = transportOf(() => Response.json({ data: '' }));
      const error = await failureOf(request(transport, { ...args, readKey: () => key }));
      expect(error).toMatchObject({ code: 'INVALID_REQUEST' });
      expect(transport.fetch).not.toHaveBeenCalled();
    }
  });

  test('behavior: the key is read once for each request', async () => {
    const readKey = vi.fn(() => 'key');
    await ask(Response.json({ data: '' }), { readKey });
    expect(readKey).toHaveBeenCalledTimes(1);
  });

  describe('in time', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    });
    const hanging = () => transportOf(() => new Promise<Response>(() => {}));
    const dripping = () => {
      const stream = new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{"data"')) });
      return transportOf(() => new Response(stream, { headers: { 'content-type': 'application/json' } }));
    };

    test.each([
      ['headers', hanging],
      ['a body', dripping],
    ])('error: TIMEOUT when %s do not come', async (_, make) => {
      const failure = failureOf(request(make(), { ...args, timeoutMs: 4000 }));
      const settled = vi.fn();
      void failure.then(settled);
      await vi.advanceTimersByTimeAsync(3999);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(await failure).toMatchObject({ code: 'TIMEOUT' });
      expect((await failure).message).toBe('Venice did not answer within 4000 ms.');
    });

    test('error: TIMEOUT after 15 s where no time is given', async () => {
      const failure = failureOf(request(hanging(), args));
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await failure).toMatchObject({ code: 'TIMEOUT' });
    });

    test.each([
      ['headers', hanging],
      ['a body', dripping],
    ])('error: ABORTED while waiting for %s', async (_, make) => {
      const caller = new AbortController();
      const transport = make();
      const failure = failureOf(request(transport, { ...args, signal: caller.signal }));
      await vi.advanceTimersByTimeAsync(10);
      caller.abort(new Error('secret reason'));
      const error = await failure;
      expect(error).toMatchObject({ code: 'ABORTED', wasSent: true });
      expect(isDefinite(error)).toBe(false);
      expect(error.message).not.toContain('secret');
      expect(transport.fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    });

    test('error: ABORTED before anything was sent', async () => {
      const transport = hanging();
      const error = await failureOf(request(transport, { ...args, signal: AbortSignal.abort() }));
      expect(error).toMatchObject({ code: 'ABORTED', wasSent: false });
      expect(isDefinite(error)).toBe(true);
      expect(transport.fetch).not.toHaveBeenCalled();
    });
  });
});
