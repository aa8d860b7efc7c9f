import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Refusal, readRefusal } from './refusals.ts';

const sentences: [sentence: string, refusal: Refusal][] = [
  ['Invalid wallet address', 'INVALID_ADDRESS'],
  ['JWT has expired', 'CHALLENGE_EXPIRED'],
  ['The challenge has expired. Request a new one.', 'CHALLENGE_EXPIRED'],
  ['JWT signature is invalid', 'CHALLENGE_INVALID'],
  ['JWT claims are invalid', 'CHALLENGE_INVALID'],
  ['JWT is malformed', 'CHALLENGE_INVALID'],
  ['This challenge has already been used', 'CHALLENGE_USED'],
  ['The challenge was issued for a different wallet address', 'CHALLENGE_OTHER_WALLET'],
  ['Message is not a valid Venice API key authorization challenge', 'CHALLENGE_ALTERED'],
  ['The challenge statement was modified', 'CHALLENGE_ALTERED'],
  ['The challenge domain must be "api.venice.ai"', 'CHALLENGE_ALTERED'],
  ['Wallet signature does not match the address', 'SIGNATURE_MISMATCH'],
  ['Could not verify wallet signature, try again', 'SIGNATURE_UNVERIFIED'],
  ['Wallet 0x00 has no staked VVV on Base', 'NO_STAKE'],
];

describe('readRefusal', () => {
  test.each(sentences)('behavior: "%s" means %s', (sentence, refusal) => {
    expect(readRefusal(sentence)).toBe(refusal);
    expect(readRefusal(sentence.toUpperCase())).toBe(refusal);
  });

  test('behavior: a sentence of no entry means nothing', () => {
    for (const sentence of ['', 'Invalid request parameters', 'constructor', '__proto__'])
      expect(readRefusal(sentence)).toBeUndefined();
  });

  test('behavior: what stands around the words does not matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.string(),
        fc.string(),
        ([sentence, refusal], before, after) => {
          expect(readRefusal(`${before}${sentence}${after}`)).toBe(refusal);
        },
      ),
    );
  });
});
