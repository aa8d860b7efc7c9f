/**
 * The way to Venice from the page's own origin: the known calls of its API and nothing else, to one upstream, with the headers
 * that they need and no others. Nothing is logged or kept. Runs wherever `fetch` does: at an edge (worker.ts), and in
 * `npm start -- --live`. Calls: https://docs.venice.ai/api-reference
 */

const apiBase = '/api/v1';

/** Method and path of every call the page can make; `{id}` is a key's id. */
const calls: readonly RegExp[] = [
  /^(GET|POST) \/api_keys\/generate_web3_key$/,
  /^(GET|POST|PATCH|DELETE) \/api_keys$/,
  /^GET \/api_keys\/rate_limits(\/log)?$/,
  /^GET \/api_keys\/[A-Za-z0-9_-]{1,64}$/,
  /^GET \/billing\/(balance|usage-analytics|usage-history)$/,
  /^GET \/models(\/traits)?$/,
];

const requestHeaders = ['accept', 'authorization', 'content-type'];
const answerHeaders = /^(content-type|retry-after|cf-ray|date|x-ratelimit-[a-z-]+|x-venice-balance-[a-z]+)$/;

const ownHeaders = [
  ['cache-control', 'no-store'],
  ['x-content-type-options', 'nosniff'],
] as const satisfies [string, string][];

/** Larger than any body these calls take. */
export const maxBodyBytes = 64 * 1024;

/** Whether this is a call that may pass. */
export function isKnownCall(method: string, pathname: string): boolean {
  if (!pathname.startsWith(`${apiBase}/`)) return false;
  return calls.some((call) => call.test(`${method} ${pathname.slice(apiBase.length)}`));
}

/** A handler that passes the known calls on to `upstream` (an origin) and answers all others itself. Never rejects. */
export function passThrough(
  upstream: string,
  // An edge's fetch must be called as a plain function, not as somebody's method.
  send: typeof fetch = (input, init) => fetch(input, init),
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search, origin } = new URL(request.url);
    if (!isKnownCall(request.method, pathname)) return refuse(404, 'This call is not passed on');
    if ((request.headers.get('origin') ?? origin) !== origin)
      return refuse(403, 'Only the page of this address may call');
    try {
      const body = await readBody(request);
      if (body === 'too large') return refuse(413, 'The body is larger than any of these calls takes');
      const answer = await send(new URL(pathname + search, upstream), {
        method: request.method,
        headers: pick(request.headers, (name) => requestHeaders.includes(name)),
        body,
        // A key follows no redirect. Edges know no 'error' here, so the status is looked at.
        redirect: 'manual',
        signal: request.signal,
      });
      if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400))
        return refuse(502, 'Venice sent this call elsewhere, which is not followed');
      const headers = pick(answer.headers, (name) => answerHeaders.test(name));
      for (const [name, value] of ownHeaders) headers.set(name, value);
      return new Response(answer.body, { status: answer.status, headers });
    } catch {
      return refuse(502, 'Venice could not be reached');
    }
  };
}

/** The whole body, as the calls take small ones alone; what is longer is not read to its end. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null | 'too large'> {
  if (!request.body || (request.method !== 'POST' && request.method !== 'PATCH')) return null;
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return 'too large';
  const body = new Uint8Array(maxBodyBytes);
  const reader = request.body.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > maxBodyBytes) {
      await reader.cancel();
      return 'too large';
    }
    body.set(part.value, length);
    length += part.value.length;
  }
  return body.slice(0, length);
}

function pick(headers: Headers, wanted: (name: string) => boolean): Headers {
  return new Headers([...headers].filter(([name]) => wanted(name)));
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: [...ownHeaders] });
}
