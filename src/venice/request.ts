import { readTime } from '../kit/clock.ts';
import { readBody } from './body.ts';
import { startDeadline } from './deadline.ts';
import { VeniceError } from './errors.ts';
import { noteCall } from './failedCall.ts';
import { readFailure } from './failure.ts';
import type { FailureBudget, Outcome } from './failureBudget.ts';
import { readHeaders } from './headers.ts';
import type { OneTimeHeader } from './oneTimeHeader.ts';
import { noteVeniceTime } from './veniceClock.ts';
import { readWords } from './words.ts';
import { z } from './zod.ts';

/** The outside world of a client. */
export type Transport = { baseUrl: string; fetch: typeof fetch; now: () => number; budget: FailureBudget };

export type CallOptions = {
  signal?: AbortSignal;
  /** ms for the whole call, its body too */
  timeoutMs?: number;
  /** The call outlives the page that made it, as far as the browser lets it. */
  keepalive?: boolean;
};

export type RequestArgs<T> = CallOptions & {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Starts with a slash; its parts are already encoded. */
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  /** Already checked against a strict schema. */
  body?: object;
  /** Called once, here; the key goes into one header and nowhere else. */
  readKey?: () => string;
  /** Taken once, here, and dropped whatever comes of the call. */
  proof?: OneTimeHeader;
  /** A status of failure whose body is the answer: 402 is how Venice quotes. */
  expectedStatus?: number;
  /** Parts of the body that no error may quote. */
  secrets?: readonly string[];
  isMint?: boolean;
  schema: z.ZodMiniType<T>;
  maxBytes?: number;
};

const defaultTimeoutMs = 15_000;
const defaultMaxBytes = 2 * 2 ** 20;

/**
 * The one way out to Venice. Sends once: whether to send again is the caller's to know, since a
 * second POST may be a second key.
 *
 * @throws VeniceError, and nothing else but what `readKey` throws
 */
export async function request<T>(transport: Transport, args: RequestArgs<T>): Promise<T> {
  try {
    return await sendCounted(transport, args);
  } catch (error) {
    if (error instanceof VeniceError) noteFailure(error, transport, args);
    throw error;
  } finally {
    args.proof?.drop();
  }
}

async function sendCounted<T>(transport: Transport, args: RequestArgs<T>): Promise<T> {
  const { budget } = transport;
  if (args.signal?.aborted) throw new VeniceError('ABORTED', { wasSent: false });
  // What outlives the page revokes a key, and must leave before the first wait.
  const waiting = args.keepalive ? budget.enterAnyhow() : budget.enter(args.signal);
  if (waiting) await waiting;
  let outcome: Outcome = 'good';
  try {
    return await sendOnce(transport, args);
  } catch (error) {
    outcome = judge(error);
    throw error;
  } finally {
    budget.leave(outcome);
  }
}

/** Venice counts what has no status of success; a call without an answer may be one of those. */
function judge(error: unknown): Outcome {
  if (!(error instanceof VeniceError)) return 'good';
  if (error.code === 'ABORTED') return 'unknown';
  // Venice does not count its offer to pay to a call without credentials.
  if (error.code === 'NO_CREDENTIALS') return 'good';
  const isFailure = error.code === 'NETWORK' || error.code === 'TIMEOUT' || (error.status ?? 0) >= 400;
  return isFailure ? 'failed' : 'good';
}

async function sendOnce<T>(transport: Transport, args: RequestArgs<T>): Promise<T> {
  const { timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes, signal } = args;
  const key = args.readKey?.();
  // Headers would throw on it, quoting the key (https://fetch.spec.whatwg.org/#headers-append).
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    throw new VeniceError('INVALID_REQUEST', { issues: ['key: not visible ASCII'] });
  const proof = args.proof?.take();
  const headers = {
    ...(key && { authorization: `Bearer ${key}` }),
    ...(args.proof && proof && { [args.proof.name]: proof.value }),
  };
  const deadline = startDeadline(timeoutMs, signal);
  try {
    const { status, ok, facts, body } = await send(transport, args, headers, maxBytes, deadline);
    const isAnswer = ok || status === args.expectedStatus;
    if (!isAnswer && body.kind === 'json') {
      const sent = [...(key ? [key] : []), ...(proof ? [proof.value, ...proof.parts] : [])];
      const words = readWords(body.json, [...(args.secrets ?? []), ...sent]);
      const context = {
        ...{ isMint: args.isMint ?? false, hasKey: key !== undefined, now: transport.now() },
        proof: args.proof?.name,
      };
      throw readFailure(status, words, facts, context);
    }
    // A gateway's own page has no words of Venice's, yet a 5xx means the same with and without them.
    const isPage = body.kind === 'unreadable' && body.isPage;
    if (status >= 500) throw new VeniceError('SERVER', { ...facts, status, isPage });
    if (body.kind === 'unreadable')
      throw new VeniceError('UNREADABLE', { reason: body.reason, ...facts, status, isPage });
    const parsed = z.safeParse(args.schema, body.json);
    if (parsed.success) return parsed.data;
    const paths = parsed.error.issues.slice(0, 4).map((issue) => issue.path.join('.') || 'the whole');
    throw new VeniceError('UNREADABLE', { reason: 'it has another shape', ...facts, status, issues: paths });
  } finally {
    deadline.clear();
  }
}

function noteFailure<T>(error: VeniceError, { baseUrl, now }: Transport, args: RequestArgs<T>): void {
  const { method, path, query, body, readKey, secrets, proof } = args;
  noteCall(error, {
    ...{ method, path, baseUrl, at: now() },
    url: `${baseUrl}${path}${encodeQuery(query)}`,
    hasKey: readKey !== undefined,
    ...(proof && { hasProof: true }),
    ...(body && !secrets && { body: JSON.stringify(body) }),
  });
}

async function send<T>(
  transport: Transport,
  { method, path, query, body, timeoutMs = defaultTimeoutMs, keepalive = false }: RequestArgs<T>,
  secretHeaders: Readonly<Record<string, string>>,
  maxBytes: number,
  deadline: ReturnType<typeof startDeadline>,
) {
  try {
    const response = await deadline.race(
      transport.fetch(`${transport.baseUrl}${path}${encodeQuery(query)}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...secretHeaders,
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: deadline.signal,
        ...(keepalive && { keepalive }),
        credentials: 'omit',
        redirect: 'error', // else the key would follow the redirect
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      }),
    );
    const { status, ok } = response;
    noteVeniceTime(readTime(response.headers.get('date')), transport.now());
    const facts = readHeaders(response.headers, transport.now());
    return { status, ok, facts, body: await readBody(response, maxBytes, deadline) };
  } catch (error) {
    if (deadline.ended() === 'timeout') throw new VeniceError('TIMEOUT', { reason: `${timeoutMs} ms` });
    if (deadline.ended() === 'abort') throw new VeniceError('ABORTED', { wasSent: true });
    throw new VeniceError('NETWORK', { issues: readSystemCode(error) });
  }
}

function encodeQuery(query: RequestArgs<unknown>['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/**
 * Node tells what went wrong (`ECONNREFUSED`); a browser does not. Only a code of that form is
 * kept, no words.
 */
function readSystemCode(error: unknown): string[] {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const code = cause && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^(E[A-Z]{3,15}|UND_ERR_[A-Z_]{3,24})$/.test(code) ? [code] : [];
}
