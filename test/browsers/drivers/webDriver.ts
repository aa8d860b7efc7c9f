/** Classic WebDriver over HTTP. https://www.w3.org/TR/webdriver2/#endpoints */
export type WebDriver = {
  /** A command of this session, by its path. Rejects with what the browser says is wrong. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
};

/** Begins a session, which is a browser with storage of its own. */
export async function newSession(url: string, capabilities: object): Promise<WebDriver> {
  const value = await command('POST', `${url}/session`, { capabilities });
  const id: unknown = Reflect.get(Object(value), 'sessionId');
  if (typeof id !== 'string') throw new Error('WebDriver began no session');
  return { send: (method, path, body) => command(method, `${url}/session/${id}${path}`, body) };
}

/** Waits until a driver that was just started listens. */
export async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await command('GET', `${url}/status`).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No WebDriver listens at ${url}`);
}

async function command(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    // Some commands wait for a browser that hangs.
    signal: AbortSignal.timeout(30_000),
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value }: { value: unknown } = await answer.json();
  if (!answer.ok)
    throw new Error(`${Reflect.get(Object(value), 'error')}: ${Reflect.get(Object(value), 'message')}`);
  return value;
}
