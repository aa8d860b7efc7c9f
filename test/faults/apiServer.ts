import { type Listening, listen } from '../sandbox/api/listen.ts';

type Handler = (request: Request) => Promise<Response>;

/** Where the page finds Venice. The browser is told that this port is the worker's own (fixtures.ts). */
export const apiHost = '127.0.0.1:8453';
export const apiOrigin = `http://${apiHost}`;

/** Venice on an origin of its own, and what may happen to its sockets. */
export type ApiServer = {
  port: number;
  /**
   * From now on whole and for one page alone: the last call of a page that was closed must not
   * reach the next test.
   */
  renew(page: string): Promise<void>;
  /** Nobody listens until `accept`. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  /**
   * Whether each call comes on a socket of its own: a browser sends again what died on one that it
   * used before.
   */
  freshenSockets(isFresh: boolean): void;
  close(): Promise<void>;
};

export async function startApi(fetch: Handler): Promise<ApiServer> {
  let page = '';
  let isFresh = false;
  let server: Listening | undefined;

  const answer: Handler = async (request) => {
    const origin = request.headers.get('origin');
    if (origin !== null && origin !== page) throw new Error('A page of another test');
    const given = await fetch(request);
    if (request.method === 'OPTIONS') {
      // Else a browser asks once in five seconds, and what it asks decides which calls are sent.
      given.headers.set('access-control-max-age', '0');
    }
    if (isFresh) given.headers.set('connection', 'close');
    return given;
  };
  const start = async (port: number) => {
    server ??= await listen(answer, port);
    return server.port;
  };
  const stop = async () => {
    await server?.close();
    server = undefined;
  };

  const port = await start(0);
  return {
    port,
    renew: async (next) => {
      page = next;
      isFresh = false;
      await start(port);
    },
    refuse: stop,
    accept: async () => void (await start(port)),
    freshenSockets: (next) => {
      isFresh = next;
      server?.closeIdle();
    },
    close: stop,
  };
}
