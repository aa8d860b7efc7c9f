import { createHash } from 'node:crypto';
import { maxBodyBytes } from '../../deploy/worker/passThrough.ts';
import { startCloudflare } from '../../tools/hosts/engines.ts';
import { type Listening, listen } from '../sandbox/api/listen.ts';
import { expect, test } from './fixtures.ts';

// The pass-through in Cloudflare's own runtime; its rules one by one are in
// deploy/worker/passThrough.test.ts.

const partBytes = 64 * 1024;
const parts = 80; // 5 MiB
const part = (index: number) => new Uint8Array(partBytes).fill(index);

/** A Venice that says what reached it, and streams 5 MB when asked for models. */
async function startUpstream(): Promise<Listening & { calls: Request[] }> {
  const calls: Request[] = [];
  const server = await listen((request) => {
    calls.push(request);
    const { pathname } = new URL(request.url);
    if (pathname === '/api/v1/models/traits')
      return new Response(null, { status: 302, headers: { location: 'https://evil.example/' } });
    if (pathname !== '/api/v1/models') return Response.json({}, { headers: { 'set-cookie': 'a=b' } });
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent === parts) return controller.close();
        controller.enqueue(part(sent));
        sent += 1;
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }, 0);
  return { ...server, calls };
}

test('behavior: passes on what is known, whole and with nothing else, and logs nothing', async ({
  beside,
}) => {
  const upstream = await startUpstream();
  const worker = await startCloudflare(beside.dist.behind, upstream.url);
  const call = (path: string, init?: RequestInit) => fetch(new URL(path, worker.url), init);
  const authorization = `Bearer ${crypto.randomUUID()}`;
  try {
    await test.step('a 5 MB answer arrives whole', async () => {
      const answer = await call('/api/v1/models');
      const whole = createHash('sha256');
      for (let index = 0; index < parts; index += 1) whole.update(part(index));
      const got = new Uint8Array(await answer.arrayBuffer());
      expect(got.length).toBe(5 * 1024 * 1024);
      expect(createHash('sha256').update(got).digest('hex')).toBe(whole.digest('hex'));
    });

    await test.step('a call bears its key, and no header of the visitor', async () => {
      const headers = { authorization, cookie: 'a=b', 'x-forwarded-host': 'evil.example' };
      const answer = await call('/api/v1/api_keys', { headers });
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
      const reached = upstream.calls.at(-1);
      expect(reached?.headers.get('authorization')).toBe(authorization);
      expect([reached?.headers.get('cookie'), reached?.headers.get('x-forwarded-host')]).toEqual([
        null,
        null,
      ]);
    });

    await test.step('other paths, methods, origins and bodies are refused, and reach nobody', async () => {
      const before = upstream.calls.length;
      const post = (bytes: number) => ({
        method: 'POST',
        body: 'x'.repeat(bytes),
        headers: { authorization },
      });
      const refused: [string, RequestInit, number][] = [
        ['/api/v1/chat/completions', post(2), 403],
        ['/api/v1/api_keys', { method: 'PUT' }, 403],
        ['/api/v2/models', {}, 403],
        ['/api/https://evil.example/api/v1/models', {}, 403],
        ['/api/v1/models', { headers: { origin: 'https://evil.example' } }, 403],
        ['/api/v1/api_keys', post(maxBodyBytes + 1), 413],
      ];
      for (const [path, init, status] of refused)
        expect([path, (await call(path, init)).status]).toEqual([path, status]);
      expect(upstream.calls).toHaveLength(before);
    });

    await test.step('no redirect is followed', async () => {
      expect((await call('/api/v1/models/traits', { headers: { authorization } })).status).toBe(502);
    });
    expect(worker.said()).not.toMatch(/Bearer|evil|models|api_keys/);
  } finally {
    await worker.close();
    await upstream.close();
  }
});
