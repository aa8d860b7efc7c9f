import { describe, expect, test } from 'vitest';
import { ChallengeAnswer } from './challenge.ts';
import { z } from './zod.ts';

const siwe = { message: 'api.venice.ai wants …', nonce: '00ff', expiresAt: '2026-10-01T12:15:00Z' };

describe('ChallengeAnswer', () => {
  test('behavior: the shape of the answer chooses the protocol', () => {
    expect(z.parse(ChallengeAnswer, { success: true, data: { token: 'a.b.c', more: 1 } })).toEqual({
      protocol: 'token',
      token: 'a.b.c',
    });
    expect(z.parse(ChallengeAnswer, { success: true, data: siwe })).toEqual({ protocol: 'siwe', ...siwe });
  });

  test('behavior: of both at once, the message', () => {
    expect(z.parse(ChallengeAnswer, { data: { ...siwe, token: 'a.b.c' } })).toEqual({
      protocol: 'siwe',
      ...siwe,
    });
  });

  test('error: anything else is no challenge', () => {
    const { nonce: _, ...noNonce } = siwe;
    for (const data of [
      {},
      { token: '' },
      { token: 1 },
      noNonce,
      { ...siwe, message: '' },
      'a.b.c',
      null,
      [siwe],
    ])
      expect(z.safeParse(ChallengeAnswer, { data }).success).toBe(false);
    expect(z.safeParse(ChallengeAnswer, { token: 'a.b.c' }).success).toBe(false);
  });
});
