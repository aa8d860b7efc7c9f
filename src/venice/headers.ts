/**
 * What an answer's headers tell, where a script may read them: CORS hides all that the server does
 * not expose.
 */
export type HeaderFacts = { requestId?: string | undefined; resetAt?: number | undefined };

const longestWaitMs = 48 * 3_600_000;

/**
 * `CF-RAY` as the request's id and, as ms since 1970, the time to come back: `Retry-After` (seconds
 * or a date), else the latest of the stamps `x-ratelimit-reset-requests`,
 * `x-ratelimit-reset-tokens` and, where no more failures are left, `x-ratelimit-resets`:
 * https://docs.venice.ai/api-reference/rate-limiting. A time that is past, or more than two days
 * off, is no time at all.
 *
 * @param now ms since 1970
 */
export function readHeaders(headers: Headers, now: number): HeaderFacts {
  const retryAfter = headers.get('retry-after');
  const sane = (at: number | undefined) =>
    at !== undefined && at > now && at <= now + longestWaitMs ? at : undefined;
  const told = retryAfter === null ? undefined : sane(after(retryAfter, now) ?? Date.parse(retryAfter));
  const hasFailuresLeft = headers.get('x-ratelimit-remaining') !== '0';
  const stamps = [
    headers.get('x-ratelimit-reset-requests'),
    headers.get('x-ratelimit-reset-tokens'),
    hasFailuresLeft ? null : headers.get('x-ratelimit-resets'),
  ].flatMap((stamp) => sane(readStamp(stamp, now)) ?? []);
  const latest = stamps.length > 0 ? Math.max(...stamps) : undefined;
  return { requestId: readRay(headers.get('cf-ray')), resetAt: told ?? latest };
}

function readRay(ray: string | null): string | undefined {
  return ray !== null && /^[\da-f]{8,32}(-[A-Z]{3})?$/i.test(ray) ? ray : undefined;
}

/**
 * Unix time in ms; older servers send it in seconds, or the seconds from now. Their sizes tell them
 * apart.
 */
function readStamp(text: string | null, now: number): number | undefined {
  const ms = seconds(text);
  if (ms === undefined) return undefined;
  if (ms >= 1e15) return ms / 1000;
  return ms >= 1e12 ? ms : now + ms;
}

function after(text: string | null, now: number): number | undefined {
  const ms = seconds(text);
  return ms === undefined ? undefined : now + ms;
}

/** A decimal number of seconds, in ms. */
function seconds(text: string | null): number | undefined {
  return text !== null && /^\d{1,13}(\.\d{1,9})?$/.test(text.trim())
    ? Math.ceil(Number(text) * 1000)
    : undefined;
}
