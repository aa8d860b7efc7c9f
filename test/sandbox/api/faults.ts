import type { Fault } from './knobs.ts';

/** Tells the server what to do with the socket; never sent on (see listen.ts). */
export const socketMark = 'x-sandbox-socket';

/** Takes the first fault that matches and still has times left, and counts it down. */
export function takeFault(faults: Fault[], call: { method: string; path: string }): Fault | undefined {
  const fault = faults.find(
    ({ method = call.method, path = '', times = 1 }) =>
      times > 0 && method.toUpperCase() === call.method && call.path.startsWith(path),
  );
  if (fault) fault.times = (fault.times ?? 1) - 1;
  return fault;
}

/** Whether the call is kept from taking effect. */
export function strikesBefore(fault: Fault): boolean {
  if (fault.when) return fault.when === 'before';
  return fault.status !== undefined || fault.body !== undefined || fault.drop === true;
}

/** Puts the fault's own answer in the place of the true one, where it has one. */
export function replaceAnswer(fault: Fault, answer: Response | undefined): Response {
  if (fault.status === undefined && fault.body === undefined && answer) return answer;
  const status = fault.status ?? answer?.status ?? 500;
  if (typeof fault.body === 'string')
    return new Response(fault.body, { status, headers: { 'content-type': 'application/json' } });
  return Response.json(fault.body ?? { error: sentences[status] ?? 'An unknown error occurred' }, { status });
}

/** Marks the answer for the socket and lays the fault's headers over it. */
export function spoil(fault: Fault, answer: Response): Response {
  for (const [name, value] of Object.entries(fault.headers ?? {})) answer.headers.set(name, value);
  if (fault.drop) answer.headers.set(socketMark, 'drop');
  else if (fault.drip) answer.headers.set(socketMark, 'drip');
  else if (fault.truncateAt !== undefined) answer.headers.set(socketMark, `truncate=${fault.truncateAt}`);
  return answer;
}

/** Resolves after the fault's delay, or as soon as the caller has given up. */
export function wait(delayMs: number | undefined, signal: AbortSignal): Promise<void> {
  if (!delayMs || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Resolves once one of these says so. */
export function untilAborted(...signals: AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any(signals);
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}

/** Venice's sentences for answers that only a fault brings about here (docs, "Error Codes"). */
const sentences: Record<number, string> = {
  429: 'Rate limit exceeded',
  503: 'The model is at capacity. Please try again later.',
  504: 'The request took too long to complete and was timed-out.',
};
