import { rpcPath } from '../sandbox/rpcPath.ts';
import { type Secret, secretsInAnswer, secretsInSigning } from './secrets.ts';

/** A request as whoever carries it sees it. Header names are in lower case. */
export type Carried = { method: string; url: string; headers: Record<string, string>; body: string };

type Handler = (request: Request) => Promise<Response>;

export type Traffic = ReturnType<typeof recordTraffic>;

/**
 * Stands between a browser and the sandbox: keeps every request as it came over the wire, and every
 * secret that was handed out.
 */
export function recordTraffic() {
  const requests: Carried[] = [];
  const secrets = new Map<string, Secret>();
  const learn = (found: Secret[]) => {
    for (const secret of found) secrets.set(secret.text, secret);
  };

  return {
    requests,
    secrets: (): Secret[] => [...secrets.values()],
    forget() {
      requests.length = 0;
      secrets.clear();
    },
    /** Serves as `handler` does. Known before the page is: a secret is learnt before its answer is sent. */
    tap:
      (handler: Handler): Handler =>
      async (request) => {
        const { pathname } = new URL(request.url);
        const headers = Object.fromEntries(request.headers);
        // Tests call the sandbox too, to set the scene: only a browser's part is of interest.
        if (!headers['user-agent']?.startsWith('Mozilla/')) return handler(request);
        const body = request.body ? await request.clone().text() : '';
        requests.push({ method: request.method, url: request.url, headers, body });
        // A key that was pasted is known by its first use.
        learn(secretsInAnswer(headers.authorization ?? ''));
        const answer = await handler(request);
        if (pathname.startsWith('/api/v1/api_keys')) learn(secretsInAnswer(await answer.clone().text()));
        if (pathname === rpcPath) learn(secretsInSigning(body, await answer.clone().text()));
        return answer;
      },
  };
}
