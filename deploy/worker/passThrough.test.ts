import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { KeyId } from '../../src/venice/bodies.ts';
import { mostFailures } from './callerLimit.ts';
import { isKnownCall, maxBodyBytes, passThrough } from './passThrough.ts';

const upstream = 'https://venice.example';

/** A pass-through whose upstream answers `answer`; `sent` is what reached it. */
function through(answer: () => Response = () => Response.json({ ok: true })) {
  const sent: Request[] = [];
  const clock = { now: 1_000_000 };
  const send = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    sent.push(new Request(input, init));
    return answer();
  });
  const handle = passThrough(upstream, {
    fetch: send,
    now: () => clock.now,
    callerOf: (request) => request.headers.get('cf-connecting-ip') ?? '',
  });
  const call = (path: string, init?: RequestInit) =>
    handle(new Request(`http://127.0.0.1:4173${path}`, init));
  return { call, sent, send, clock };
}

describe('isKnownCall', () => {
  it.each([
    ['GET', '/api/v1/api_keys/generate_web3_key'],
    ['POST', '/api/v1/api_keys/generate_web3_key'],
    ['GET', '/api/v1/api_keys'],
    ['POST', '/api/v1/api_keys'],
    ['PATCH', '/api/v1/api_keys'],
    ['DELETE', '/api/v1/api_keys'],
    ['GET', '/api/v1/api_keys/e28e82dc-9df2-4b47-b726-d0a222ef2ab5'],
    ['GET', '/api/v1/api_keys/rate_limits'],
    ['GET', '/api/v1/api_keys/rate_limits/log'],
    ['GET', '/api/v1/billing/balance'],
    ['GET', '/api/v1/billing/usage-analytics'],
    ['GET', '/api/v1/billing/usage-history'],
    ['GET', '/api/v1/models'],
    ['GET', '/api/v1/models/traits'],
    ['GET', `/api/v1/x402/balance/0x${'a'.repeat(40)}`],
    ['GET', `/api/v1/x402/transactions/0x${'A'.repeat(40)}`],
    ['POST', '/api/v1/x402/top-up'],
  ])('behavior: %s %s passes', (method, path) => expect(isKnownCall(method, path)).toBe(true));

  it.each([
    ['PUT', '/api/v1/api_keys'],
    ['DELETE', '/api/v1/api_keys/generate_web3_key'],
    ['POST', '/api/v1/chat/completions'],
    ['GET', '/api/v1/billing/usage'],
    ['GET', '/api/v1/api_keys/a/b'],
    ['GET', '/api/v1/api_keys/%2e%2e'],
    ['GET', '/api/v2/models'],
    ['GET', '/api/v1/models/'],
    ['GET', '/models'],
    ['CONNECT', '/api/v1/models'],
    ['GET', '//evil.example/api/v1/models'],
    ['POST', '/api/v1/api_keys/rate_limits'],
    ['GET', '/api/v1/x402/balance/0x1'],
    ['GET', '/api/v1/x402/top-up'],
  ])('error: %s %s does not', (method, path) => expect(isKnownCall(method, path)).toBe(false));

  it('behavior: ids have the bounds of the client', () => {
    const id = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '-', '_', '0', '.', '/'), maxLength: 140 }),
      fc.constantFrom('rate_limits_', 'generate_web3_keys', 'a'.repeat(128), 'a'.repeat(129)),
    );
    fc.assert(
      fc.property(id, (each) => {
        expect(isKnownCall('GET', `/api/v1/api_keys/${each}`)).toBe(KeyId.safeParse(each).success);
      }),
      { numRuns: 500 },
    );
  });
});

describe('passThrough', () => {
  it('behavior: sends method, query, body and the three headers a call needs, and no other header', async () => {
    const { call, sent } = through();
    await call('/api/v1/api_keys?id=1', {
      method: 'PATCH',
      body: '{"id":"1"}',
      headers: {
        accept: 'application/json',
        authorization: 'Bearer x',
        'content-type': 'application/json',
        cookie: 'session=1',
        origin: 'http://127.0.0.1:4173',
        'x-forwarded-for': '10.0.0.1',
      },
    });
    const [request] = sent;
    expect(request?.url).toBe(`${upstream}/api/v1/api_keys?id=1`);
    expect(request?.method).toBe('PATCH');
    expect(await request?.text()).toBe('{"id":"1"}');
    expect([...(request?.headers ?? [])]).toEqual([
      ['accept', 'application/json'],
      ['authorization', 'Bearer x'],
      ['content-type', 'application/json'],
    ]);
    expect(request?.redirect).toBe('manual');
  });

  it('behavior: brings back status, body and the headers the page reads, and no other header', async () => {
    const headers = {
      'content-type': 'application/json',
      'retry-after': '30',
      'x-ratelimit-remaining-requests': '5',
      'x-venice-balance-usd': '1.5',
      'cf-ray': '8f0-VCE',
      'set-cookie': 'session=1',
      'access-control-allow-origin': '*',
      'content-security-policy': 'none',
    };
    const { call } = through(() => new Response('{"error":"slow down"}', { status: 429, headers }));
    const answer = await call('/api/v1/models');
    expect(answer.status).toBe(429);
    expect(await answer.json()).toEqual({ error: 'slow down' });
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'cf-ray': '8f0-VCE',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/json',
      'retry-after': '30',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-ratelimit-remaining-requests': '5',
      'x-venice-balance-usd': '1.5',
    });
  });

  it('behavior: carries what a wallet pays with, and what it is told', async () => {
    const { call, sent } = through(() =>
      Response.json({}, { status: 402, headers: { 'payment-required': 'a', 'payment-response': 'b' } }),
    );
    const headers = { 'sign-in-with-x': 'proof', 'payment-signature': 'payment' };
    const answer = await call('/api/v1/x402/top-up', { method: 'POST', headers });
    expect(sent[0]?.headers.get('sign-in-with-x')).toBe('proof');
    expect(sent[0]?.headers.get('payment-signature')).toBe('payment');
    expect([answer.headers.get('payment-required'), answer.headers.get('payment-response')]).toEqual([
      'a',
      'b',
    ]);
  });

  it('error: a call that is not known is answered here, never with the 404 of a key that is gone', async () => {
    const { call, send } = through();
    const answer = await call('/api/v1/chat/completions', { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { error: { message: 'This call is not passed on', code: 'PASS_THROUGH' } },
    ]);
    expect(send).not.toHaveBeenCalled();
  });

  it.each(['text/html', 'text/html; charset=utf-8', 'image/svg+xml', 'application/xhtml+xml', ''])(
    'error: a body of type %j does not become a page of this origin',
    async (type) => {
      const page = '<script>alert(document.domain)</script>';
      const { call } = through(
        () => new Response(page, { status: 403, headers: { 'content-type': type, 'cf-ray': '8f0-VCE' } }),
      );
      const answer = await call('/api/v1/models');
      expect([answer.status, await answer.text()]).toEqual([403, '']);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('cf-ray')).toBe('8f0-VCE');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'; sandbox");
    },
  );

  it('behavior: a CSV of usage passes', async () => {
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'x-next-cursor': 'abc' };
    const { call } = through(() => new Response('a,b', { headers }));
    const answer = await call('/api/v1/billing/usage-history');
    expect([await answer.text(), answer.headers.get('x-next-cursor')]).toEqual(['a,b', 'abc']);
  });

  it('error: one caller cannot get the deployment blocked for all', async () => {
    const { call, sent, clock } = through(() => Response.json({ error: 'no' }, { status: 401 }));
    const as = (caller: string) => call('/api/v1/api_keys', { headers: { 'cf-connecting-ip': caller } });
    const answers = await Promise.all(Array.from({ length: 60 }, () => as('192.0.2.1')));
    expect(sent).toHaveLength(mostFailures);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(60 - mostFailures);
    const refused = await as('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await as('192.0.2.2')).status).toBe(401);
    clock.now += 30_000;
    expect((await as('192.0.2.1')).status).toBe(401);
  });

  it('behavior: a 402 to a call without credentials is no failure', async () => {
    const { call, sent } = through(() => Response.json({ x402Version: 2 }, { status: 402 }));
    for (let index = 0; index < 60; index += 1) await call('/api/v1/x402/top-up', { method: 'POST' });
    expect(sent).toHaveLength(60);
  });

  it('error: a path that climbs out of the API', async () => {
    const { call, send } = through();
    expect((await call('/api/v1/../../admin')).status).toBe(404);
    expect(send).not.toHaveBeenCalled();
  });

  it('behavior: the largest body arrives whole', async () => {
    const { call, sent } = through();
    await call('/api/v1/api_keys', { method: 'POST', body: 'x'.repeat(maxBodyBytes) });
    expect(await sent[0]?.text()).toBe('x'.repeat(maxBodyBytes));
  });

  it('error: a body no call takes', async () => {
    const { call, send } = through();
    const answer = await call('/api/v1/api_keys', { method: 'POST', body: 'x'.repeat(maxBodyBytes + 1) });
    expect(answer.status).toBe(413);
    expect(send).not.toHaveBeenCalled();
  });

  it('error: a body without end is read no further than it may go', async () => {
    const { call, send } = through();
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
    });
    const init: RequestInit = { method: 'POST', body: endless };
    const answer = await call('/api/v1/api_keys', Object.assign(init, { duplex: 'half' }));
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(8);
    expect(send).not.toHaveBeenCalled();
  });

  it('error: a page of another origin', async () => {
    const { call, send } = through();
    const answer = await call('/api/v1/api_keys', { headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect(send).not.toHaveBeenCalled();
  });

  it.each([301, 302, 307, 308])('error: a %i that would take the key to another host', async (status) => {
    const { call, sent } = through(
      () => new Response(null, { status, headers: { location: 'https://evil.example' } }),
    );
    const answer = await call('/api/v1/api_keys', { headers: { authorization: 'Bearer x' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([502, null]);
    expect(sent).toHaveLength(1);
  });

  it('behavior: no path, query or header of a caller changes the host', async () => {
    const { call, sent } = through();
    await call('/api/v1/models?url=https://evil.example&host=evil.example', {
      headers: { 'x-forwarded-host': 'evil.example', host: 'evil.example' },
    });
    await call('/api/v1/models/../../../https://evil.example/api/v1/models');
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual([upstream]);
  });

  it('behavior: a streamed answer is handed on as it comes', async () => {
    const { call } = through(
      () =>
        new Response(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(9)) }), {
          headers: { 'content-type': 'application/json' },
        }),
    );
    const answer = await call('/api/v1/models');
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(9);
    await reader?.cancel();
  });

  it('error: Venice out of reach, without its reason', async () => {
    const { call } = through(() => {
      throw new TypeError('connect ECONNREFUSED Bearer x');
    });
    const answer = await call('/api/v1/models');
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { error: { message: 'Venice could not be reached', code: 'PASS_THROUGH' } },
    ]);
  });

  it('behavior: logs nothing', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    const { call } = through();
    await call('/api/v1/api_keys', { headers: { authorization: 'Bearer x' } });
    await call('/api/v1/elsewhere', { headers: { authorization: 'Bearer x' } });
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
