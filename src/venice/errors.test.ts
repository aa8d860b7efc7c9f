import { describe, expect, test } from 'vitest';
import { isDefinite, toVeniceError, VeniceError } from './errors.ts';
import { readFailure } from './failure.ts';

const answered = (status: number, sentence = 'a sentence') =>
  readFailure(status, { sentence, issues: [] }, {}, { isMint: true, hasKey: false, now: 0 });

describe('VeniceError', () => {
  test("behavior: has viem's shape", () => {
    const error = new VeniceError('MINT_REFUSED', {
      refusal: 'NO_STAKE',
      status: 400,
      details: 'Wallet has no staked VVV on Base',
      issues: ['address: is empty-handed'],
      requestId: '8a1b2c3d4e5f6789-VCE',
    });
    expect(error.message).toMatchInlineSnapshot(`
      "Venice refused to mint a key.
      - address: is empty-handed
      Status: 400
      Request: 8a1b2c3d4e5f6789-VCE
      Details: Wallet has no staked VVV on Base
      Docs: https://docs.venice.ai/guides/getting-started/generating-api-key-agent"
    `);
    expect({ ...error }).toEqual({
      name: 'VeniceError',
      code: 'MINT_REFUSED',
      refusal: 'NO_STAKE',
      shortMessage: 'Venice refused to mint a key.',
      metaMessages: ['- address: is empty-handed', 'Status: 400', 'Request: 8a1b2c3d4e5f6789-VCE'],
      docsUrl: 'https://docs.venice.ai/guides/getting-started/generating-api-key-agent',
      details: 'Wallet has no staked VVV on Base',
      issues: ['address: is empty-handed'],
      status: 400,
      requestId: '8a1b2c3d4e5f6789-VCE',
      resetAt: undefined,
      veniceCode: undefined,
      isPage: false,
      wasSent: true,
      paymentRefusal: undefined,
    });
  });
});

describe('toVeniceError', () => {
  test('behavior: leaves its own as they are', () => {
    const error = new VeniceError('NETWORK');
    expect(toVeniceError(error)).toBe(error);
  });

  test('error: of another error nothing is kept, and it is not definite', () => {
    const error = toVeniceError(new Error('secret words', { cause: 'secret cause' }));
    expect(error.code).toBe('UNREADABLE');
    expect(isDefinite(error)).toBe(false);
    expect(`${error.message}${error.cause}`).not.toContain('secret');
  });
});

describe('isDefinite', () => {
  test('behavior: an answer that says no', () => {
    for (const status of [400, 401, 402, 403, 404, 413, 415, 422, 429])
      expect([status, isDefinite(answered(status))]).toEqual([status, true]);
    expect(isDefinite(answered(429, 'Too many failed attempts'))).toBe(true);
    expect(isDefinite(answered(400, 'has no staked VVV on Base'))).toBe(true);
    expect(isDefinite(answered(400, 'Could not verify wallet signature'))).toBe(true);
  });

  test('behavior: nothing was sent', () => {
    expect(isDefinite(new VeniceError('INVALID_REQUEST', { issues: [] }))).toBe(true);
    expect(isDefinite(new VeniceError('ABORTED', { wasSent: false }))).toBe(true);
  });

  test('error: all else is ambiguous', () => {
    for (const status of [405, 408, 409, 410, 418, 425, 500, 502, 503, 504])
      expect([status, isDefinite(answered(status))]).toEqual([status, false]);
    expect(isDefinite(answered(400, 'This challenge has already been used'))).toBe(false);
    expect(isDefinite(new VeniceError('ABORTED', { wasSent: true }))).toBe(false);
    expect(isDefinite(new VeniceError('TIMEOUT', { reason: `${1} ms` }))).toBe(false);
    expect(isDefinite(new VeniceError('NETWORK'))).toBe(false);
    expect(isDefinite(new VeniceError('UNREADABLE', { reason: 'it is not JSON', status: 400 }))).toBe(false);
  });
});
