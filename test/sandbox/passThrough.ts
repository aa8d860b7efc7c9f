/**
 * The way to the real Venice for `npm start -- --live`: the known calls of its API and nothing else, with the headers they
 * need and no others. Nothing is logged or kept. Calls: https://docs.venice.ai/api-reference
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

/** Larger than any body these calls take. */
const maxBodyBytes = 64 * 1024;

/** Whether this is a call that may pass. */
export function isKnownCall(method: string, pathname: string): boolean {
  if (!pathname.startsWith(`${apiBase}/`)) return false;
  return calls.some((call) => call.test(`${method} ${pathname.slice(apiBase.length)}`));
}

/** A handler that passes the known calls on to `upstream` (an origin) and answers all others itself. Never rejects. */
export function passThrough(
  upstream: string,
  send: typeof fetch = fetch,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (!isKnownCall(request.method, pathname)) return refuse(404, 'This call is not passed on');
    const body = request.method === 'POST' || request.method === 'PATCH' ? await request.arrayBuffer() : null;
    if (body && body.byteLength > maxBodyBytes)
      return refuse(413, 'The body is larger than any of these calls takes');
    try {
      const answer = await send(new URL(pathname + search, upstream), {
        method: request.method,
        headers: pick(request.headers, (name) => requestHeaders.includes(name)),
        body,
        redirect: 'error',
        signal: request.signal,
      });
      const headers = pick(answer.headers, (name) => answerHeaders.test(name));
      headers.set('cache-control', 'no-store');
      return new Response(answer.body, { status: answer.status, headers });
    } catch {
      return refuse(502, 'Venice could not be reached');
    }
  };
}

function pick(headers: Headers, wanted: (name: string) => boolean): Headers {
  return new Headers([...headers].filter(([name]) => wanted(name)));
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
}
