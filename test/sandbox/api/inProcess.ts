import { socketMark } from './faults.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * The sandbox as a `fetch` for unit tests: what a server would do to the socket becomes what a
 * browser makes of it. A dropped socket rejects with a TypeError, a truncated body fails while it
 * is read.
 */
export function inProcessFetch(sandbox: Pick<Sandbox, 'fetch'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const answer = await untilAborted(sandbox.fetch(request), request.signal);
    const mark = answer.headers.get(socketMark);
    if (mark === 'drop') throw new TypeError('fetch failed');
    answer.headers.delete(socketMark);
    return mark === null ? answer : truncate(answer, Number(mark.replace('truncate=', '')));
  };
}

function untilAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    answer.then(resolve, reject);
  });
}

async function truncate(answer: Response, bytes: number): Promise<Response> {
  const whole = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(whole.subarray(0, bytes)),
    // Pulled only when the first part was read: an error at once would take that part back.
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  return new Response(body, answer);
}
