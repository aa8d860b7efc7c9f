import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedError } from './readPastedError.ts';
import { x402Causes } from './x402Causes.ts';

const now = Date.UTC(2026, 10, 21, 12);
const read = (text: string) => readPastedError(text, now);
const errorOf = (text: string) => {
  const pasted = read(text);
  return pasted.kind === 'error' ? pasted.error : undefined;
};

const forms: readonly (readonly [name: string, text: string, code: string, status: number])[] = [
  ['a JSON body', '{"error":"Admin API key required"}', 'ADMIN_KEY_REQUIRED', 401],
  [
    'a body in OpenAI’s shape',
    '{"error":{"message":"no","type":"x","code":"API_KEY_DIEM_SPEND_LIMIT_EXCEEDED"}}',
    'SPEND_LIMIT_DIEM',
    402,
  ],
  [
    'OpenAI’s SDK for Python',
    `Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nopenai.AuthenticationError: Error code: 401 - {'error': 'Admin API key required', 'details': None}`,
    'ADMIN_KEY_REQUIRED',
    401,
  ],
  [
    'a nested dict of Python’s',
    `openai.APIStatusError: Error code: 402 - {'error': {'message': "API key USD spend limit exceeded. It isn't the account", 'code': None}}`,
    'SPEND_LIMIT_USD',
    402,
  ],
  ['OpenAI’s SDK for JavaScript', 'RateLimitError: 429 Rate limit exceeded', 'RATE_LIMITED', 429],
  [
    'the same, printed by Node',
    `PermissionDeniedError: 403 no\n    at APIError.generate (/x/error.js:1:2) {\n  status: 403,\n  error: { message: 'This API key may only call private models.' },\n}`,
    'FORBIDDEN',
    403,
  ],
  ['an SDK without a body', 'Error: 402 status code (no body)', 'INSUFFICIENT_BALANCE', 402],
  ['axios', 'AxiosError: Request failed with status code 504', 'SERVER', 504],
  ['x402', 'HTTP/2 402\n\n{"error":"Payment required","x402Version":2,"accepts":[]}', 'NO_CREDENTIALS', 402],
  ['x402 in words', 'Payment required', 'NO_CREDENTIALS', 402],
  [
    'a wallet with too little credit',
    '{"error":"Payment required","code":"PAYMENT_REQUIRED","reason":"insufficient_balance"}',
    'INSUFFICIENT_BALANCE',
    402,
  ],
  [
    'a signature that was used twice',
    '{"error":"This nonce has already been used","code":"X402_SIGN_IN_NONCE_REUSED"}',
    'SIGN_IN_REJECTED',
    401,
  ],
  ['a sign-in without a reason', '{"error":"Invalid Sign-in-with-x signature"}', 'SIGN_IN_REJECTED', 401],
  [
    'six calls of a wallet at once',
    '{"error":"Too many concurrent requests","code":"X402_CONCURRENCY_LIMIT"}',
    'RATE_LIMITED',
    429,
  ],
  ['a sentence', 'Insufficient USD or Diem balance to complete request.', 'INSUFFICIENT_BALANCE', 402],
  ['a refused mint', 'Wallet has no staked VVV on Base', 'MINT_REFUSED', 400],
  ['a code alone', 'MODEL_PRIVACY_RESTRICTED', 'FORBIDDEN', 403],
  ['curl -f', 'curl: (22) The requested URL returned error: 413', 'TOO_LARGE', 413],
];

describe('readPastedError', () => {
  it.each(Object.keys(x402Causes))('behavior: %s alone is an error with that code', (code) => {
    const pasted = readPastedError(`{"error":"${code}","message":"Not this time"}`, now);
    expect(pasted).toMatchObject({ kind: 'error', error: { veniceCode: code } });
  });

  it.each([
    [0.09, undefined],
    [0.1, true],
    [3, true],
  ])('behavior: a 402 to a wallet that has $%d says whether that would be enough', (held, hasCredit) => {
    const body = { code: 'PAYMENT_REQUIRED', currentBalanceUsd: held, minimumBalanceUsd: 0.1 };
    const pasted = readPastedError(JSON.stringify({ error: 'Payment required', ...body }), now);
    expect(pasted.kind === 'error' && pasted.hasCredit).toBe(hasCredit);
  });

  it.each(forms)('behavior: %s', (_, text, code, status) => {
    expect(errorOf(text)).toMatchObject({ code, status });
  });

  it('behavior: curl -i, with its headers', () => {
    const text =
      'HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nRetry-After: 12\r\nCF-RAY: 8a1b2c3d4e5f6789-VCE\r\n\r\n{"error":"Rate limit exceeded"}';
    const known = { code: 'RATE_LIMITED', resetAt: now + 12_000, requestId: '8a1b2c3d4e5f6789-VCE' };
    expect(errorOf(text)).toMatchObject({ ...known, details: 'Rate limit exceeded' });
  });

  it('behavior: curl -v, with what was sent', () => {
    const key = `VENICE_INFERENCE_KEY_${randomBytes(30).toString('base64url')}`;
    const text = `> POST /api/v1/chat/completions HTTP/2\n> Authorization: Bearer ${key}\n< HTTP/2 429\n< retry-after: 30\n<\n{"error":"Too many failed attempts (> 20) resulting in a non-success status code. Please wait 30s"}`;
    expect(read(text)).toMatchObject({ kind: 'error', hasSecret: true, error: { code: 'BLOCKED' } });
    expect(inspect(read(text), { depth: 9 })).not.toContain(key.slice(-12));
  });

  it('behavior: the page of a gateway, with or without a status', () => {
    const page = '<!DOCTYPE html><html><head><title>api.venice.ai | 502: Bad gateway</title></head></html>';
    expect(errorOf(page)).toMatchObject({ code: 'SERVER', status: 502, isPage: true });
    expect(errorOf('<html><title>Attention Required!</title></html>')).toMatchObject({
      code: 'UNREADABLE',
      isPage: true,
    });
  });

  it.each([
    ['TypeError: Failed to fetch', 'NETWORK'],
    ['openai.APIConnectionError: Connection error.', 'NETWORK'],
    ['curl: (6) Could not resolve host: api.venice.ai', 'NETWORK'],
    ['openai.APITimeoutError: Request timed out.', 'TIMEOUT'],
  ])('behavior: no answer at all: %s', (text, code) => {
    expect(errorOf(text)?.code).toBe(code);
  });

  it('behavior: words of another provider', () => {
    const text =
      "Error code: 401 - {'error': {'message': 'Incorrect API key provided: VENICE_I****cdef. You can find your API key at https://platform.openai.com/account/api-keys.'}}";
    expect(read(text)).toMatchObject({ kind: 'foreign', provider: 'OpenAI' });
  });

  it('error: nothing, a key, and what is no error', () => {
    const secret = `VENICE_ADMIN_KEY_${randomBytes(30).toString('base64url')}`;
    expect(read(' \n')).toEqual({ kind: 'empty', hasSecret: false });
    for (const text of [secret, `export VENICE_API_KEY="${secret}"`, `Authorization: Bearer ${secret}`])
      expect(read(text)).toEqual({ kind: 'key', hasSecret: true });
    for (const text of ['Ahoy', '{"data":[]}', 'HTTP/2 200\n\n{"data":{}}', '{{{{', '404'])
      expect(read(text)).toMatchObject({ kind: 'unknown', hasSecret: false });
  });

  it('behavior: any text at all is read, and no secret comes out again', () => {
    const secret = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => `VENICE_ADMIN_KEY_${Buffer.from(bytes).toString('base64url')}`);
    const pieces = fc.constantFrom(
      '{',
      '}',
      "'",
      '"',
      '\\',
      '\n',
      ': ',
      'HTTP/2 402\n',
      'error',
      '<html>',
      '401 ',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, secret, text, (before, key, after) => {
        const pasted = read(`${before} ${key} ${after}`);
        expect(inspect(pasted, { depth: 9 })).not.toContain(key);
        expect(pasted.hasSecret).toBe(true);
        read(before + after);
      }),
      { numRuns: 300 },
    );
  });

  it('behavior: each form keeps its meaning inside a log', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms.slice(2, 8)),
        fc.string({ maxLength: 40 }),
        ([, text, code], noise) => {
          const quiet = noise.replace(/[^a-z ]/gi, '');
          expect(errorOf(`2026-11-21 12:00:00 INFO ${quiet}\n${text}`)?.code).toBe(code);
        },
      ),
    );
  });
});
