import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A connection that speaks WebDriver BiDi. https://www.w3.org/TR/webdriver-bidi/ */
export type Bidi = {
  /** Rejects with what the browser says is wrong. */
  send(method: string, params: object): Promise<unknown>;
  on(event: string, hear: (params: unknown) => void): void;
  close(): void;
};

type Message = { id?: number; type?: string; method?: string; params?: unknown; result?: unknown };
type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let last = 0;
  socket.on('message', (data) => {
    const message: Message & { error?: string; message?: string } = JSON.parse(`${data}`);
    if (message.type === 'event') {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params);
      return;
    }
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'));
  });
  await once(socket, 'open');
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (event, hear) => void listeners.set(event, [...(listeners.get(event) ?? []), hear]),
    close: () => socket.close(),
  };
}
