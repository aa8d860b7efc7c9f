import { describe, expect, test } from 'vitest';
import { readFailure } from './failure.ts';

const now = Date.UTC(2026, 0, 1);
const read = (
  status: number,
  sentence = '',
  context: { isMint?: boolean; hasKey?: boolean; code?: string } = {},
) =>
  readFailure(
    status,
    { sentence, code: context.code, issues: [] },
    {},
    { isMint: context.isMint ?? false, hasKey: context.hasKey ?? true, now },
  );

describe('readFailure', () => {
  test.each([
    [400, 'BAD_REQUEST'],
    [401, 'UNAUTHORIZED'],
    [402, 'INSUFFICIENT_BALANCE'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [405, 'REFUSED'],
    [408, 'REFUSED'],
    [409, 'REFUSED'],
    [410, 'GONE'],
    [413, 'TOO_LARGE'],
    [415, 'REFUSED'],
    [422, 'UNPROCESSABLE'],
    [429, 'RATE_LIMITED'],
    [499, 'REFUSED'],
    [500, 'SERVER'],
    [502, 'SERVER'],
    [503, 'SERVER'],
    [504, 'SERVER'],
    [599, 'SERVER'],
    [302, 'UNREADABLE'],
  ])('behavior: %i is %s', (status, code) => {
    expect(read(status)).toMatchObject({ code, status });
  });

  test('behavior: an INFERENCE key on an ADMIN route is told from an unknown key', () => {
    expect(read(401, 'Admin API key required').code).toBe('ADMIN_KEY_REQUIRED');
    expect(read(401, 'Authentication failed').code).toBe('UNAUTHORIZED');
  });

  test('behavior: 402 without a key is no word about money', () => {
    expect(read(402, 'API key USD spend limit exceeded', { hasKey: false }).code).toBe('NO_CREDENTIALS');
    expect(read(402, '', { hasKey: false }).code).toBe('NO_CREDENTIALS');
  });

  test("behavior: a key's own limit is told from an empty account, by sentence or by code", () => {
    expect(read(402, 'API key USD spend limit exceeded. Your account may …').code).toBe('SPEND_LIMIT_USD');
    expect(read(402, 'API key DIEM spend limit exceeded. Your account may …').code).toBe('SPEND_LIMIT_DIEM');
    expect(read(402, '', { code: 'API_KEY_USD_SPEND_LIMIT_EXCEEDED' }).code).toBe('SPEND_LIMIT_USD');
    expect(read(402, '', { code: 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED' }).code).toBe('SPEND_LIMIT_DIEM');
    expect(read(402, 'Insufficient USD or Diem balance to complete request.').code).toBe(
      'INSUFFICIENT_BALANCE',
    );
  });

  test('behavior: a sentence names a refusal on the POST of a mint alone', () => {
    const sentence = 'Wallet has no staked VVV on Base';
    expect(read(400, sentence, { isMint: true })).toMatchObject({
      code: 'MINT_REFUSED',
      refusal: 'NO_STAKE',
      details: sentence,
    });
    expect(read(400, sentence)).toMatchObject({ code: 'BAD_REQUEST', details: sentence });
    expect(read(403, sentence, { isMint: true }).code).toBe('FORBIDDEN');
    expect(read(400, 'Unrecognized key', { isMint: true }).code).toBe('BAD_REQUEST');
  });

  test('behavior: what Venice wrote for the user of a busy model is what is said', () => {
    const { words } = { words: { sentence: 'Rate limit exceeded', custom: 'GLM is busy.', issues: [] } };
    const context = { isMint: false, hasKey: true, now };
    expect(readFailure(429, words, {}, context)).toMatchObject({
      code: 'RATE_LIMITED',
      details: 'GLM is busy.',
    });
  });

  test('behavior: the block after many failures, with the half minute it lasts', () => {
    const sentence =
      'Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30s and try again.';
    expect(read(429, sentence)).toMatchObject({ code: 'BLOCKED', resetAt: now + 30_000 });
    expect(read(429, 'Rate limit exceeded')).toMatchObject({ code: 'RATE_LIMITED', resetAt: undefined });
    const facts = { resetAt: now + 5000, requestId: 'abcdef0123456789' };
    const context = { isMint: false, hasKey: true, now };
    expect(readFailure(429, { sentence, issues: [] }, facts, context)).toMatchObject(facts);
  });
});
