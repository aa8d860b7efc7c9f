import { createCallerLimit } from './callerLimit.ts';

/**
 * The way to Venice from the page's own origin: the known calls of its API and nothing else, to one
 * upstream, with the headers that they need and no others. Nothing is logged or kept. Runs wherever
 * `fetch` does: at an edge (worker.ts), and in `npm start -- --live`. Calls:
 * https://docs.venice.ai/api-reference
 */

const apiBase = '/api/v1';

/**
 * Method and path of every call the page can make; ids have the bounds of `KeyId` in
 * src/venice/bodies.ts.
 */
const calls: readonly RegExp[] = [
  /^(GET|POST) \/api_keys\/generate_web3_key$/,
  /^(GET|POST|PATCH|DELETE) \/api_keys$/,
  /^GET \/api_keys\/rate_limits(\/log)?$/,
  /^GET \/api_keys\/(?!rate_limits$|generate_web3_key$)[\w-]{1,128}$/,
  /^GET \/billing\/(balance|usage-analytics|usage-history)$/,
  /^GET \/models(\/traits)?$/,
  /^GET \/x402\/(balance|transactions)\/0x[\da-fA-F]{40}$/,
  /^POST \/x402\/top-up$/,
];

const requestHeaders = ['accept', 'authorization', 'content-type', 'sign-in-with-x', 'payment-signature'];
const credentials = ['authorization', 'sign-in-with-x', 'payment-signature'];
const answerHeaders =
  /^(content-type|retry-after|cf-ray|date|payment-re(quired|sponse)|x-next-cursor|x-ratelimit-[a-z-]+|x-venice-balance-[a-z]+)$/;

/**
 * What Venice sends that a page reads. All else is a gateway's own page, whose body stays outside
 * of this origin.
 */
const passedTypes = /^(?:application\/(?:[\w.-]+\+)?json|text\/csv)\s*(?:;|$)/i;

const ownHeaders = [
  ['cache-control', 'no-store'],
  // An answer that is opened as a page runs nothing and is shown in no frame.
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
] as const satisfies [string, string][];

/** Larger than any body these calls take. */
export const maxBodyBytes = 64 * 1024;

export type PassThroughOptions = {
  /** Who calls, as the host knows it: no header that a caller can write. */
  callerOf: (request: Request) => string;
  fetch?: typeof fetch;
  /** ms since 1970 */
  now?: () => number;
};

/** Whether this is a call that may pass. */
export function isKnownCall(method: string, pathname: string): boolean {
  if (!pathname.startsWith(`${apiBase}/`)) return false;
  return calls.some((call) => call.test(`${method} ${pathname.slice(apiBase.length)}`));
}

/**
 * A handler that passes the known calls on to `upstream` (an origin) and answers all others itself.
 * Never rejects.
 */
export function passThrough(
  upstream: string,
  { callerOf, now = Date.now, fetch: send = (input, init) => fetch(input, init) }: PassThroughOptions,
): (request: Request) => Promise<Response> {
  const limit = createCallerLimit(now);

  async function pass(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
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
    const isPassed = passedTypes.test(answer.headers.get('content-type') ?? '');
    if (!isPassed) await answer.body?.cancel();
    return new Response(isPassed ? answer.body : null, { status: answer.status, headers });
  }

  return async (request) => {
    const { pathname, origin } = new URL(request.url);
    // A file that is missing: the host's own settings send only these paths here besides the API's.
    if (!pathname.startsWith('/api/')) return refuse(404, 'There is no such file');
    // Not 404: Venice says so of a key that is gone.
    if (!isKnownCall(request.method, pathname)) return refuse(403, 'This call is not passed on');
    if ((request.headers.get('origin') ?? origin) !== origin)
      return refuse(403, 'Only the page of this address may call');
    const caller = callerOf(request);
    const waitMs = limit.enter(caller);
    if (waitMs > 0) return refuse(429, 'Too many failed calls from here', Math.ceil(waitMs / 1000));
    const answer = await pass(request).catch(() => refuse(502, 'Venice could not be reached'));
    limit.leave(caller, isCounted(request, answer));
    return answer;
  };
}

/** Venice counts failed calls, but not its offer to pay (402) to a call without credentials. */
function isCounted(request: Request, { status }: Response): boolean {
  if (status === 402) return credentials.some((name) => request.headers.has(name));
  return status >= 400;
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

/** An answer of the pass-through itself, which its code tells from Venice's. */
function refuse(status: number, message: string, retryAfter?: number): Response {
  const headers = new Headers([...ownHeaders]);
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return Response.json({ error: { message, code: 'PASS_THROUGH' } }, { status, headers });
}
