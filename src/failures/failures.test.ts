import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { VeniceError } from '../venice/errors.ts';
import { noteCall } from '../venice/failedCall.ts';
import { readFailure } from '../venice/failure.ts';
import { explainFailure, isCutOff } from './failures.ts';

const now = Date.UTC(2026, 10, 21, 12);
type More = { resetAt?: number; hasKey?: boolean; proof?: 'sign-in-with-x' | 'payment-signature' };
const answered = (status: number, sentence = '', more: More = {}) =>
  readFailure(
    status,
    { sentence, issues: [] },
    { resetAt: more.resetAt },
    { isMint: false, hasKey: more.hasKey ?? true, proof: more.proof, now },
  );

const table: readonly (readonly [name: string, error: VeniceError, kind: string])[] = [
  ['400', answered(400), 'BAD_REQUEST'],
  ['401', answered(401), 'UNAUTHORIZED'],
  ['401 for an ADMIN call', answered(401, 'Admin API key required'), 'ADMIN_KEY_REQUIRED'],
  ['401 for a signed login', answered(401, '', { proof: 'sign-in-with-x' }), 'SIGN_IN_REJECTED'],
  ['409 for a payment', answered(409, '', { proof: 'payment-signature' }), 'PAYMENT_REFUSED'],
  ['402 without a key', answered(402, '', { hasKey: false }), 'NO_CREDENTIALS'],
  ['402 for a cap', answered(402, 'API key USD spend limit exceeded.'), 'SPEND_LIMIT_USD'],
  ['402 for the other cap', answered(402, 'API key DIEM spend limit exceeded.'), 'SPEND_LIMIT_DIEM'],
  ['402', answered(402), 'INSUFFICIENT_BALANCE'],
  ['403', answered(403), 'FORBIDDEN'],
  ['404', answered(404), 'NOT_FOUND'],
  ['409', answered(409), 'REFUSED'],
  ['410', answered(410), 'GONE'],
  ['413', answered(413), 'TOO_LARGE'],
  ['422', answered(422), 'UNPROCESSABLE'],
  ['429', answered(429), 'RATE_LIMITED'],
  ['429 for failures', answered(429, 'Too many failed attempts (> 20)'), 'BLOCKED'],
  ['500', answered(500), 'SERVER'],
  ['502', answered(502), 'BAD_GATEWAY'],
  ['503', answered(503), 'UNAVAILABLE'],
  ['504', answered(504), 'GATEWAY_TIMEOUT'],
  [
    'HTML of a gateway',
    new VeniceError('UNREADABLE', { reason: 'it is not JSON', status: 403, isPage: true }),
    'GATEWAY_PAGE',
  ],
  [
    'an unknown shape',
    new VeniceError('UNREADABLE', { reason: 'it has another shape', status: 200 }),
    'UNREADABLE',
  ],
  ['no answer', new VeniceError('NETWORK'), 'NETWORK'],
  ['no answer in time', new VeniceError('TIMEOUT', { reason: `${15_000} ms` }), 'TIMEOUT'],
  ['a stop', new VeniceError('ABORTED', { wasSent: true }), 'ABORTED'],
  ['a call held back', new VeniceError('PAUSED', { resetAt: now + 30_000 }), 'PAUSED'],
  ['a body of our own', new VeniceError('INVALID_REQUEST', { issues: ['id: too_small'] }), 'INVALID_REQUEST'],
  [
    'a refused mint',
    new VeniceError('MINT_REFUSED', { refusal: 'NO_STAKE', details: 'no staked VVV' }),
    'REFUSED',
  ],
];

describe('explainFailure', () => {
  it.each(table)('behavior: %s', (_, error, kind) => {
    const failure = explainFailure(error, undefined, now);
    expect(failure.code).toBe(kind);
    expect(en.failures.kinds[failure.code].what).not.toBe('');
    expect(en.failures.kinds[failure.code].next).not.toBe('');
  });

  it('behavior: no kind of failure is without a way to come about', () => {
    const lost = (['offline', 'unreachable', 'reachable'] as const).map((reach) =>
      explainFailure(new VeniceError('NETWORK'), reach),
    );
    expect(lost.map(({ code }) => code)).toEqual(['OFFLINE', 'UNREACHABLE', 'NOT_READABLE']);
    const seen = new Set([...table.map(([, , kind]) => kind), ...lost.map(({ code }) => code)]);
    expect([...seen].sort()).toEqual(Object.keys(en.failures.kinds).sort());
  });

  it('behavior: waits as long as a header says, else half a minute from the failure', () => {
    expect(explainFailure(answered(429, '', { resetAt: now + 7_000 }), undefined, now)).toEqual({
      code: 'RATE_LIMITED',
      waitUntil: now + 7_000,
    });
    expect(explainFailure(answered(429), undefined, now).waitUntil).toBe(now + 30_000);
    const error = answered(429);
    noteCall(error, { method: 'GET', path: '/', baseUrl: '', url: '', hasKey: true, at: now - 20_000 });
    expect(explainFailure(error, undefined, now).waitUntil).toBe(now + 10_000);
    expect(explainFailure(answered(503, '', { resetAt: now + 60_000 })).waitUntil).toBe(now + 60_000);
    expect(explainFailure(answered(500))).not.toHaveProperty('waitUntil');
  });
});

describe('isCutOff', () => {
  it('behavior: true where another way to Venice may be open', () => {
    const cut = table.filter(([, error]) => isCutOff(explainFailure(error))).map(([name]) => name);
    expect(cut).toEqual(['HTML of a gateway', 'no answer']);
    expect(isCutOff(explainFailure(new VeniceError('NETWORK'), 'offline'))).toBe(false);
  });
});
