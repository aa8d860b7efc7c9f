import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Target } from './exfiltration.ts';

/** Hears whatever comes, over HTTP, WebSockets and STUN, on loopback. */
export type Listener = {
  target(name: string): Target;
  /** The names of the attempts that came through so far. */
  reached(): string[];
  close(): Promise<void>;
};

const host = '127.0.0.1';

export async function startListener(): Promise<Listener> {
  const heard = new Set<string>();
  // The browser's own wish, once it has gone where an attempt sent it.
  const ownWish = '/favicon.ico';
  const hear = (url = '') => {
    if (url !== ownWish) heard.add(url.split('/')[1] ?? '');
  };

  const http = createServer((request, response) => {
    hear(request.url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end();
  });
  http.on('upgrade', (request, socket) => {
    hear(request.url);
    socket.destroy();
  });
  const udp = createSocket('udp4').on('message', () => void heard.add('webrtc'));
  await Promise.all([
    once(http.listen(0, host), 'listening'),
    new Promise<void>((resolve) => udp.bind(0, host, resolve)),
  ]);
  const portOf = (server: { address(): unknown }) => Number(Reflect.get(Object(server.address()), 'port'));

  return {
    target: (name) => ({
      url: `http://${name}.localhost:${portOf(http)}/${name}`,
      socket: `ws://${name}.localhost:${portOf(http)}/${name}`,
      stun: `stun:${host}:${portOf(udp)}`,
    }),
    reached: () => [...heard].sort(),
    async close() {
      http.closeAllConnections();
      udp.close();
      http.close();
    },
  };
}
