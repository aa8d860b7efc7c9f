import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { socketMark } from './faults.ts';
import { foreignCaller } from './foreignCaller.ts';

export type Listening = {
  url: string;
  port: number;
  /** Ends the connections that nobody uses now: the next call comes on a new one. */
  closeIdle(): void;
  close(): Promise<void>;
};

const host = '127.0.0.1';

/**
 * Serves a plain function over HTTP, on loopback only, and does to the socket what an answer's mark
 * asks for (faults.ts). Pages of other sites are refused (foreignCaller.ts).
 *
 * @param port 0 for any that is free
 * @throws the error of `net.Server.listen`, such as `code: 'EADDRINUSE'`
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    void serveRequest(fetch, incoming, outgoing);
  });
  // By Node's default an idle connection ends after 5 s, maybe while the next call is on its way.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    closeIdle: () => server.closeIdleConnections(),
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/**
 * One exchange, for servers that do more than this one. Never rejects: what cannot be answered is a
 * destroyed socket.
 */
export async function serveRequest(
  fetch: (request: Request) => Response | Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const refusal = foreignCaller(incoming);
  try {
    const answer = refusal
      ? new Response(refusal, { status: 403 })
      : await fetch(await readRequest(incoming, gone.signal));
    await send(answer, outgoing);
  } catch {
    outgoing.destroy();
  }
}

async function send(answer: Response, outgoing: ServerResponse) {
  const mark = answer.headers.get(socketMark);
  if (mark === 'drop') return outgoing.destroy();

  outgoing.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    if (name !== socketMark) outgoing.setHeader(name, value);
  });
  if (mark === 'drip') return drip(answer, outgoing);
  if (mark?.startsWith('truncate=')) return truncate(answer, Number(mark.slice(9)), outgoing);
  if (!answer.body) return outgoing.end();
  // Node's stream types and the DOM's describe the same stream with two names.
  return pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
}

async function readRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/' } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  // Joined as text: a path that begins with two slashes would name another host.
  return new Request(`http://${incoming.headers.host ?? host}${url}`, {
    method,
    headers,
    signal,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}

/** Promises the whole length, sends a part of it and ends the connection. */
async function truncate(answer: Response, bytes: number, outgoing: ServerResponse) {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.setHeader('content-length', body.length);
  outgoing.write(body.subarray(0, bytes), () => outgoing.destroy());
}

/** A byte a second, until all are sent or nobody listens any more. */
async function drip(answer: Response, outgoing: ServerResponse) {
  const body = Buffer.from(await answer.arrayBuffer());
  let sent = 0;
  const timer = setInterval(() => {
    outgoing.write(body.subarray(sent, ++sent));
    if (sent >= body.length) outgoing.end();
  }, 1000);
  outgoing.on('close', () => clearInterval(timer));
  outgoing.flushHeaders();
}
