import { apiBase } from './call.ts';
import { strikesBefore, takeFault } from './faults.ts';
import type { Fault, Knobs } from './knobs.ts';

/** Open to every page, as Venice's is believed to be. */
export function addCors(answer: Response, { exposeHeaders }: Knobs): void {
  answer.headers.set('access-control-allow-origin', '*');
  if (exposeHeaders) answer.headers.set('access-control-expose-headers', '*');
}

/**
 * Answers the browser's question before a call. A `noCors` fault that strikes before is met here,
 * as a server without CORS would be: the call itself is then never sent.
 */
export function answerPreflight(request: Request, faults: Fault[]): Response {
  const call = {
    method: request.headers.get('access-control-request-method') ?? 'GET',
    path: new URL(request.url).pathname.slice(apiBase.length),
  };
  const closed = faults.filter((fault) => fault.noCors && strikesBefore(fault));
  if (takeFault(closed, call)) return new Response(null, { status: 204 });
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type, sign-in-with-x, payment-signature',
    },
  });
}
