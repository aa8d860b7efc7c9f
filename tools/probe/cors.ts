// What a browser would make of an answer, by its rules:
// https://fetch.spec.whatwg.org/#http-cors-protocol. A call here is made without credentials, as
// the page makes all of its own.

/** Whether a page of that origin may go on: `open`, or why not. */
export type Verdict = 'open' | `closed: ${string}`;

export type Asked = { origin: string; method: string; headers: readonly string[] };

/** The answer to the browser's question before a call. */
export function judgePreflight(answer: Response, { origin, method, headers }: Asked): Verdict {
  const isAllowed = judgeOrigin(answer.headers, origin);
  if (isAllowed !== 'open') return isAllowed;
  if (!answer.ok) return `closed: preflight answers ${answer.status}`;
  const methods = listOf(answer.headers, 'access-control-allow-methods');
  const isSimple = ['GET', 'HEAD', 'POST'].includes(method);
  if (!isSimple && !methods.includes(method.toLowerCase()) && !methods.includes('*'))
    return `closed: ${method} is not allowed`;
  const allowed = listOf(answer.headers, 'access-control-allow-headers');
  // A star stands for every header but this one:
  // https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  const isHeaderAllowed = (name: string) =>
    allowed.includes(name) || (allowed.includes('*') && name !== 'authorization');
  const refused = headers.find((name) => !isHeaderAllowed(name));
  return refused ? `closed: ${refused} is not allowed` : 'open';
}

/** The answer itself: whether a script may read it. */
export function judgeOrigin(headers: Headers, origin: string): Verdict {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === null) return 'closed: no Access-Control-Allow-Origin';
  return allowed === '*' || allowed === origin ? 'open' : 'closed: only for another origin';
}

/** The headers that the page would make use of. */
const wanted = /^(cf-ray|retry-after|x-ratelimit-[a-z-]+|x-venice-balance-[a-z]+)$/;

/** Of the headers that the page would make use of, those that a script may read and those that it may not. */
export function judgeHeaders(headers: Headers): { readable: string[]; hidden: string[] } {
  const exposed = listOf(headers, 'access-control-expose-headers');
  const present = [...headers.keys()].filter((name) => wanted.test(name));
  const isExposed = (name: string) => exposed.includes('*') || exposed.includes(name);
  return { readable: present.filter(isExposed), hidden: present.filter((name) => !isExposed(name)) };
}

function listOf(headers: Headers, name: string): string[] {
  return (headers.get(name) ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
}
