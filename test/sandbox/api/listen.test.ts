import { afterEach, describe, expect, test, vi } from 'vitest';
import { socketMark } from './faults.ts';
import { type Listening, listen } from './listen.ts';

const opened: Listening[] = [];
const open = async (answer: (request: Request) => Response | Promise<Response>) => {
  const server = await listen(answer, 0);
  opened.push(server);
  return server;
};

/** Node 20 has no Promise.withResolvers. */
const deferred = () => {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

describe('listen', () => {
  test('behavior: a request comes through whole, on loopback', async () => {
    const { url } = await open(async (request) =>
      Response.json(
        {
          method: request.method,
          path: new URL(request.url).pathname,
          body: await request.text(),
          header: request.headers.get('x-sent'),
        },
        { status: 201, headers: { 'x-back': 'yes' } },
      ),
    );
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const answer = await fetch(`${url}/a/b?c`, { method: 'PATCH', body: 'é', headers: { 'x-sent': 'yes' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-back')).toBe('yes');
    expect(await answer.json()).toEqual({ method: 'PATCH', path: '/a/b', body: 'é', header: 'yes' });
  });

  test('behavior: a stream arrives in parts', async () => {
    const encoder = new TextEncoder();
    const { promise: read, resolve: go } = deferred();
    const { url } = await open(
      () =>
        new Response(
          new ReadableStream({
            async start(controller) {
              controller.enqueue(encoder.encode('one'));
              await read;
              controller.enqueue(encoder.encode('two'));
              controller.close();
            },
          }),
        ),
    );
    const reader = (await fetch(url)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('one');
    go();
    expect((await reader?.read())?.value).toBe('two');
  });

  test('error: drop destroys the socket', async () => {
    const { url } = await open(() => new Response('x', { headers: { [socketMark]: 'drop' } }));
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('error: truncate ends in the middle, and the mark is not sent on', async () => {
    const { url } = await open(() => new Response('0123456789', { headers: { [socketMark]: 'truncate=4' } }));
    const answer = await fetch(url);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.has(socketMark)).toBe(false);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('error: drip sends a byte a second', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const { url } = await open(() => new Response('ab', { headers: { [socketMark]: 'drip' } }));
    const reader = (await fetch(url)).body?.pipeThrough(new TextDecoderStream()).getReader();
    vi.advanceTimersByTime(1000);
    expect((await reader?.read())?.value).toBe('a');
    vi.advanceTimersByTime(1000);
    expect((await reader?.read())?.value).toBe('b');
    expect((await reader?.read())?.done).toBe(true);
  });

  test('error: an answer that throws is a destroyed socket, and the server lives on', async () => {
    let calls = 0;
    const { url } = await open(() => {
      calls += 1;
      if (calls === 1) throw new Error('no answer');
      return new Response('fine');
    });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect(await (await fetch(url)).text()).toBe('fine');
  });

  test('error: a port that is taken', async () => {
    const { port } = await open(() => new Response());
    await expect(listen(() => new Response(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('behavior: the request is aborted when its caller goes', async () => {
    const { promise: aborted, resolve: noteAbort } = deferred();
    const { promise: arrived, resolve: noteArrival } = deferred();
    const { url } = await open((request) => {
      request.signal.addEventListener('abort', () => noteAbort());
      noteArrival();
      return new Promise(() => {});
    });
    const gone = new AbortController();
    const pending = fetch(url, { signal: gone.signal });
    await arrived;
    gone.abort();
    await expect(pending).rejects.toThrow('aborted');
    await aborted;
  });
});
