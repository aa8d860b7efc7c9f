import { judgeHeaders, judgeOrigin, judgePreflight, type Verdict } from './cors.ts';

/** A call of the page's, in a form that changes nothing: a key that there is not, a body that is refused. */
export type ProbedCall = { method: string; path: string; isPublic?: true; body?: object };

const challenge = '/api_keys/generate_web3_key';
/**
 * In the order that they are asked in. At most 20 failures in 30 s are free
 * (https://docs.venice.ai/api-reference/rate-limiting): these are 12.
 */
export const probedCalls: readonly ProbedCall[] = [
  { method: 'GET', path: challenge, isPublic: true },
  { method: 'POST', path: challenge, isPublic: true, body: {} },
  { method: 'GET', path: '/models', isPublic: true },
  { method: 'GET', path: '/models/traits', isPublic: true },
  { method: 'GET', path: '/api_keys' },
  { method: 'GET', path: '/api_keys/none' },
  { method: 'POST', path: '/api_keys', body: {} },
  { method: 'PATCH', path: '/api_keys', body: {} },
  { method: 'DELETE', path: '/api_keys?id=none' },
  { method: 'GET', path: '/api_keys/rate_limits' },
  { method: 'GET', path: '/api_keys/rate_limits/log' },
  { method: 'GET', path: '/billing/balance' },
  { method: 'GET', path: '/billing/usage-analytics' },
  { method: 'GET', path: '/billing/usage-history' },
];

/** What became of one call. A status is missing where no answer came. */
export type CallReport = {
  call: string;
  preflight: Verdict | 'not asked' | 'no answer';
  answer: Verdict | 'no answer';
  status?: number;
  readable: string[];
  hidden: string[];
};

export type Outside = { baseUrl: string; origin: string; fetch: typeof fetch };

/** Asks as a browser on a page of that origin would, and judges as it would. */
export async function probeCall(
  { baseUrl, origin, fetch }: Outside,
  probed: ProbedCall,
): Promise<CallReport> {
  const { method, path, isPublic, body } = probed;
  const call = `${method} ${path.replace(/[?].*|(?<=api_keys\/)none$/, (part) => (part === 'none' ? '{id}' : ''))}`;
  const own = [...(isPublic ? [] : ['authorization']), ...(body ? ['content-type'] : [])];
  // Public reads are "simple": the browser asks nothing before them
  // (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
  const preflight = own.length === 0 ? 'not asked' : await askBefore();

  async function askBefore(): Promise<CallReport['preflight']> {
    const headers = {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': own.join(','),
    };
    const answer = await fetch(`${baseUrl}${path}`, { method: 'OPTIONS', headers }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer ? judgePreflight(answer, { origin, method, headers: own }) : 'no answer';
  }

  const answer = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      origin,
      accept: 'application/json',
      ...(!isPublic && { authorization: 'Bearer zecca-probe-no-key' }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
  }).catch(() => undefined);
  if (!answer) return { call, preflight, answer: 'no answer', readable: [], hidden: [] };
  await answer.body?.cancel();
  const { status, headers } = answer;
  return { call, preflight, answer: judgeOrigin(headers, origin), status, ...judgeHeaders(headers) };
}
