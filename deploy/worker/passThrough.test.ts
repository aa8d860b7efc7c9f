import { describe, expect, it, vi } from 'vitest';
import { isKnownCall, maxBodyBytes, passThrough } from './passThrough.ts';

const upstream = 'https://venice.example';

/** A pass-through whose upstream answers `answer`; `sent` is what reached it. */
function through(answer: () => Response = () => Response.json({ ok: true })) {
  const sent: Request[] = [];
  const send = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    sent.push(new Request(input, init));
    return answer();
  });
  const handle = passThrough(upstream, send);
  const call = (path: string, init?: RequestInit) =>
    handle(new Request(`http://127.0.0.1:4173${path}`, init));
  return { call, sent, send };
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
  ])('error: %s %s does not', (method, path) => expect(isKnownCall(method, path)).toBe(false));
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
      'content-type': 'application/json',
      'retry-after': '30',
      'x-content-type-options': 'nosniff',
      'x-ratelimit-remaining-requests': '5',
      'x-venice-balance-usd': '1.5',
    });
  });

  it('error: a call that is not known is answered here', async () => {
    const { call, send } = through();
    expect((await call('/api/v1/chat/completions', { method: 'POST', body: '{}' })).status).toBe(404);
    expect(send).not.toHaveBeenCalled();
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
      () => new Response(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(9)) })),
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
    expect([answer.status, await answer.json()]).toEqual([502, { error: 'Venice could not be reached' }]);
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
