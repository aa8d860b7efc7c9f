import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passThrough } from '../../../deploy/worker/passThrough.ts';
import { startDevPage } from '../devPage.ts';
import { foreignCaller } from './foreignCaller.ts';
import { type Listening, listen } from './listen.ts';
import { createTestbed } from './testbed.ts';

/** What a server answers to these lines, which no `fetch` would send. */
function sendRaw(port: number, lines: readonly string[], body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const text: string[] = [];
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([...lines, 'Connection: close', '', body].join('\r\n')),
    );
    socket.on('data', (part) => text.push(String(part)));
    socket.on('end', () => resolve(text.join('')));
    socket.on('error', reject);
  });
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const foreign = {
  hosts: [
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '',
  ],
};

describe('foreignCaller', () => {
  it.each(['127.0.0.1', '127.0.0.1:4173', 'localhost:80', '[::1]:1', 'cid.ipfs.localhost:8080'])(
    'behavior: %s is this machine',
    (host) => {
      expect(foreignCaller({ url: '/', headers: { host } })).toBeUndefined();
      expect(foreignCaller({ url: '/', headers: { host, origin: `http://${host}` } })).toBeUndefined();
    },
  );

  it.each(foreign.hosts)('error: the host %j', (host) => {
    expect(foreignCaller({ url: '/', headers: { host } })).toBe(
      'This server has no name but that of loopback',
    );
  });

  it.each(['null', 'https://evil.example', 'http://127.0.0.1.evil.example', 'file://localhost', ''])(
    'error: the origin %j',
    (origin) => {
      const headers = { host: '127.0.0.1', origin };
      expect(foreignCaller({ url: '/', headers })).toBe('Pages of other sites may not call this server');
    },
  );

  it('error: a whole address in place of a path', () => {
    expect(foreignCaller({ url: 'http://127.0.0.1/', headers: { host: '127.0.0.1' } })).toBe(
      'Only paths are served here',
    );
  });
});

describe('the sandbox and a page of another site', () => {
  let server: Listening;
  let keys: () => number;
  beforeAll(async () => {
    const bed = await createTestbed({ contract: undefined });
    await bed.mintKey(bed.wallet(), { description: 'mine' });
    keys = () => bed.sandbox.keys().length;
    server = await listen(bed.sandbox.fetch, 0);
  });
  afterAll(() => server.close());

  it('error: a POST that needs no preflight resets nothing', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' };
    const answer = await fetch(`${server.url}/sandbox/reset`, { method: 'POST', headers });
    expect([answer.status, keys()]).toEqual([403, 1]);
  });

  it('error: nothing is read under a name that leads here', async () => {
    const answer = await sendRaw(server.port, ['GET /sandbox/requests HTTP/1.1', 'Host: evil.example']);
    expect(statusOf(answer)).toBe(403);
  });
});

describe('npm start -- --live and a page of another site', () => {
  let venice: Listening;
  let live: Listening;
  const reached: string[] = [];
  beforeAll(async () => {
    venice = await listen((request) => {
      reached.push(request.url);
      return Response.json({ data: [] });
    }, 0);
    live = await listen(passThrough(venice.url, { callerOf: () => 'loopback' }), 0);
  });
  afterAll(async () => {
    await venice.close();
    await live.close();
  });

  it.each([
    ['that names itself in the path', '//evil.example/api/v1/api_keys', 'http://evil.example', 403],
    // No path of the API, so a file that is missing.
    ['under two slashes', '//api/v1/api_keys', 'http://127.0.0.1', 404],
    ['that says where it is from', '/api/v1/api_keys', 'http://evil.example', 403],
    ['on another port of this machine', '/api/v1/api_keys', 'http://127.0.0.1:1', 403],
  ])('error: one %s reaches nobody', async (_, path, origin, status) => {
    const lines = [
      `POST ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${live.port}`,
      `Origin: ${origin}`,
      'Content-Length: 2',
    ];
    expect(statusOf(await sendRaw(live.port, lines, '{}'))).toBe(status);
    expect(reached).toEqual([]);
  });

  it('error: a name that leads here reaches nobody', async () => {
    const host = `evil.example:${live.port}`;
    const lines = ['GET /api/v1/models HTTP/1.1', `Host: ${host}`, `Origin: http://${host}`];
    expect(statusOf(await sendRaw(live.port, lines))).toBe(403);
    expect(reached).toEqual([]);
  });
});

describe('npm run dev', () => {
  let page: Awaited<ReturnType<typeof startDevPage>>;
  beforeAll(async () => {
    page = await startDevPage();
  });
  afterAll(() => page.close());
  const ask = (path: string, host = new URL(page.url).host) =>
    sendRaw(Number(new URL(page.url).port), [`GET ${path} HTTP/1.1`, `Host: ${host}`]).then(statusOf);

  it('error: a path that is no address ends nothing', async () => {
    for (const path of ['//', '///', '//[']) await ask(path);
    expect(await ask('/')).toBe(200);
  });

  it('error: neither page nor source is served under a name that leads here', async () => {
    expect(await ask('/', 'evil.example')).toBe(403);
    expect(await ask('/src/main.tsx', 'evil.example')).toBe(403);
  });
});
