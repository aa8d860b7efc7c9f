import type { OneTimeHeader } from '../../src/venice/oneTimeHeader.ts';
import { x402Paths } from '../../src/venice/x402Client.ts';
import { judgeHeaders, judgeOrigin, judgePreflight, type Verdict } from './cors.ts';

/**
 * A call of the page's, in a form that changes nothing: a key that there is not, a signature that is
 * none, a body that is refused.
 */
export type ProbedCall = {
  method: string;
  path: string;
  isPublic?: true;
  /** What a wallet signs in place of a key. */
  proof?: OneTimeHeader['name'];
  body?: object;
};

/** Nobody's address, for what nobody signs. */
export const nobody = '0x000000000000000000000000000000000000dEaD';

const challenge = '/api_keys/generate_web3_key';
/**
 * In the order that they are asked in. At most 20 failures in 30 s are free
 * (https://docs.venice.ai/api-reference/rate-limiting): these are 15, as the terms of a top-up (402)
 * are none.
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
  { method: 'POST', path: x402Paths.topUp, isPublic: true },
  { method: 'POST', path: x402Paths.topUp, proof: 'payment-signature' },
  { method: 'GET', path: x402Paths.balance(nobody), proof: 'sign-in-with-x' },
  { method: 'GET', path: x402Paths.transactions(nobody), proof: 'sign-in-with-x' },
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
  const { method, path, isPublic, proof, body } = probed;
  const call = `${method} ${nameOf(path)}${proof ? ` with ${proof}` : ''}`;
  const credentials = isPublic ? undefined : (proof ?? 'authorization');
  const own = [...(credentials ? [credentials] : []), ...(body ? ['content-type'] : [])];
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
      ...(credentials && { [credentials]: proof ? 'zecca-probe' : 'Bearer zecca-probe-no-key' }),
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

/** As Venice's document writes it, without what was filled in. */
function nameOf(path: string): string {
  return path
    .replace(/[?].*/, '')
    .replace(/(?<=api_keys\/)none$/, '{id}')
    .replace(nobody, '{walletAddress}');
}
