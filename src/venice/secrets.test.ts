import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createVenice, type Venice } from './client.ts';
import { VeniceError } from './errors.ts';
import type { OneTimeHeader } from './oneTimeHeader.ts';
import { createX402Client } from './x402Client.ts';

// Hex, so that a signature may hold it too.
const marker = 'c0ffee5ec4e7c0ffee5ec4e7';
const key = `key-${marker}`;
const signed = { apiKeyType: 'ADMIN', address: `0x${'0f'.repeat(20)}`, signature: `0x${marker}` } as const;

const walletAddress = signed.address;
/** The form of a real one is base64, in which the marker could not be found. */
const proof = (name: OneTimeHeader['name']): OneTimeHeader => ({
  name,
  take: () => ({ value: `proof-${marker}`, parts: [`line\n${marker}`, `0x${marker}`] }),
  drop: () => undefined,
});

/** Every kind of call that carries a secret, or tries to. */
const calls: [string, (venice: Venice, signal: AbortSignal) => Promise<unknown>][] = [
  ['mint by token', (v, signal) => v.mintKey({ ...signed, token: `a.${marker}.c` }, { signal })],
  ['mint by message', (v, signal) => v.mintKey({ ...signed, message: `line\n${marker}\nline` }, { signal })],
  ['mint of a bad body', (v) => v.mintKey({ ...signed, token: marker, description: marker.repeat(9) })],
  ['GET with a key', (v, signal) => v.withKey(() => key).listKeys({}, { signal })],
  [
    'PATCH with a key',
    (v, signal) => v.withKey(() => key).updateKey({ id: 'a', description: 'x' }, { signal }),
  ],
  [
    'GET with a signed login',
    (v, signal) =>
      createX402Client(v.transport).getBalance({ walletAddress }, proof('sign-in-with-x'), { signal }),
  ],
  [
    'POST of a payment',
    (v, signal) => createX402Client(v.transport).topUp(proof('payment-signature'), { signal }),
  ],
  ['a key that no header can hold', (v) => v.withKey(() => `${key}\n`).getRateLimits()],
];

/** What a call sent: each of its strings alone, its body and its headers. */
type Sent = { words: string[]; all: string };
type Answer = (sent: Sent, caller: AbortController) => Response | Promise<Response>;

const statuses = [200, 302, 400, 401, 402, 403, 404, 408, 409, 410, 413, 422, 429, 500, 503];
const answers: [string, Answer][] = [
  ...statuses.flatMap((status): [string, Answer][] => [
    [`${status} quoting all in one`, ({ all }) => Response.json({ error: all, data: all }, { status })],
    [`${status} quoting each everywhere`, ({ words }) => quoteEach(words, status)],
    [`${status} as text`, ({ all }) => new Response(all, { status })],
  ]),
  [
    'half of JSON',
    ({ all }) =>
      Response.json(all)
        .text()
        .then((text) => jsonOf(text.slice(0, -1))),
  ],
  [
    'a fetch that quotes it',
    ({ all }) => Promise.reject(Object.assign(new TypeError(all, { cause: new Error(all) }), { code: all })),
  ],
  [
    'a caller that gives it as a reason',
    ({ all }, caller) => {
      caller.abort(new Error(all));
      return Promise.reject(caller.signal.reason);
    },
  ],
];

function jsonOf(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

function quoteEach(words: string[], status: number): Response {
  const [first = ''] = words;
  const issues = words.map((message) => ({ path: [message], message }));
  const details = { [first]: { _errors: words }, _errors: words };
  const error = { message: words.join(' '), code: first };
  const headers = { 'cf-ray': first.replaceAll('\n', ''), 'retry-after': key };
  return Response.json({ error, details, issues, context: { issues }, [first]: first }, { status, headers });
}

function readSent(url: string, init: RequestInit): Sent {
  const headers = new Headers(init.headers);
  const names = ['authorization', 'sign-in-with-x', 'payment-signature'];
  const [authorization = ''] = names.flatMap((name) => headers.get(name) ?? []);
  const body = String(init.body ?? '{}');
  const fields = Object.values<unknown>(JSON.parse(body)).filter((field) => typeof field === 'string');
  const words = [authorization.replace('Bearer ', ''), ...fields, authorization, body].filter(Boolean);
  return { words: words.toReversed(), all: [url, ...words, inspect(init)].join(' ') };
}

describe('VeniceError', () => {
  test.each(calls)(
    'error: after %s, none holds the key, the signature or what was signed',
    async (_, start) => {
      for (const [answer, reply] of answers) {
        const caller = new AbortController();
        const broken: unknown[] = [];
        const fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
          const sent = readSent(String(input), init);
          if (!sent.all.includes(marker)) broken.push('nothing to quote');
          return reply(sent, caller);
        };
        const failure = await start(createVenice({ baseUrl: '', fetch }), caller.signal).catch(
          (e: unknown) => e,
        );
        if (!(failure instanceof VeniceError)) throw new Error(`${answer}: ${inspect(failure)}`);
        expect(broken).toEqual([]);
        // Else the quotes were not read at all, and nothing is shown by their absence.
        if (/^\d/.test(answer)) expect(failure.code, answer).not.toBe('NETWORK');
        const shown = [failure.message, failure.stack, inspect(failure, { depth: 9, showHidden: true })];
        expect(shown.join(), answer).not.toContain(marker);
        expect(failure.cause).toBeUndefined();
      }
    },
  );
});
