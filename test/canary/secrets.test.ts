import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needlesOf, secretsInAnswer, secretsInSigning } from './secrets.ts';

const key = `VENICE_INFERENCE_KEY_${randomBytes(42).toString('base64url').slice(0, 42)}`;
const signature = `0x${randomBytes(65).toString('hex')}`;

const formsIn = (text: string, needles = needlesOf({ kind: 'key', text: key })) => [
  ...new Set(needles.filter((needle) => text.includes(needle.text)).map(({ form }) => form)),
];

describe('needlesOf', () => {
  it.each([
    ['plain', key],
    ['plain', key.slice(30)],
    ['reversed', [...key].reverse().join('')],
    ['hex', Buffer.from(key).toString('hex')],
    ['hex', Buffer.from(key).toString('hex').toUpperCase()],
    ['percent', [...Buffer.from(key)].map((byte) => `%${byte.toString(16)}`).join('')],
  ])('behavior: finds a key in %s', (form, text) => {
    expect(formsIn(`before ${text} after`)).toEqual([form]);
  });

  it('behavior: finds a key in base64, whatever stands around it there', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('base64', 'base64url'),
        (before, after, coding) => {
          const coded = Buffer.from(`${before}${key}${after}`).toString(coding as BufferEncoding);
          expect(formsIn(coded)).toContain('base64');
        },
      ),
    );
  });

  it('behavior: finds the bytes of a signature in base64', () => {
    const coded = Buffer.from(signature.slice(2), 'hex').toString('base64');
    expect(formsIn(coded, needlesOf({ kind: 'signature', text: signature }))).toEqual(['base64']);
  });

  it('behavior: what Venice shows of a key, its last six characters, gives nothing away', () => {
    expect(formsIn(`VENICE_INFERENCE_KEY_…${key.slice(-6)}`)).toEqual([]);
  });
});

describe('secretsInAnswer', () => {
  it('behavior: reads keys and both kinds of challenge', () => {
    const token = `e30.e30.${randomBytes(64).toString('base64url')}`;
    const nonce = randomBytes(16).toString('hex');
    expect(
      secretsInAnswer(JSON.stringify({ data: { apiKey: key, token, nonce, last6Chars: 'abcdef' } })),
    ).toEqual([
      { kind: 'key', text: key },
      { kind: 'challenge', text: token },
      { kind: 'challenge', text: nonce },
    ]);
  });
});

describe('secretsInSigning', () => {
  const asked = (method: string) => JSON.stringify({ id: 1, method, params: [] });
  const signed = JSON.stringify({ id: 1, result: signature });

  it.each([
    ['personal_sign', 'signature'],
    ['eth_signTypedData_v4', 'payment'],
  ])('behavior: %s of a plain account is a %s, and no error is', (method, kind) => {
    expect(secretsInSigning(asked(method), signed)).toEqual([{ kind, text: signature }]);
    expect(secretsInSigning(asked(method), JSON.stringify({ id: 1, error: { code: 4001 } }))).toEqual([]);
  });

  it('behavior: what a chain answers is none', () => {
    expect(secretsInSigning(asked('eth_call'), signed)).toEqual([]);
  });
});
