import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from './words.ts';

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('readWords', () => {
  test('behavior: reads both shapes of an error', () => {
    expect(readWords({ error: 'Admin API key required' }, [])).toEqual({
      sentence: 'Admin API key required',
      code: undefined,
      custom: undefined,
      issues: [],
    });
    const error = { message: 'Too long', type: 'invalid_request_error', param: 'a', code: 'context_length' };
    expect(readWords({ error }, [])).toMatchObject({
      sentence: 'Too long',
      code: 'context_length',
      issues: [],
    });
    expect(readWords({ message: 'Not here' }, []).sentence).toBe('Not here');
    const busy = { error: 'Rate limit exceeded', customMessage: ' GLM is\u202E busy. ' };
    expect(readWords(busy, [])).toMatchObject({ sentence: 'Rate limit exceeded', custom: 'GLM is busy.' });
  });

  test('behavior: a sentence is one line of visible characters, in any script, cut between two of them', () => {
    const say = (error: string) => readWords({ error }, []).sentence;
    expect(say(' a\u0000b\n\tc\u202Ed\u200Be\uFEFF\u2066f\u2069 \uD800g ')).toBe('a b c d e f g');
    expect(say('Ζéччा漢字🪙')).toBe('Ζéччा漢字🪙');
    expect(say('🪙'.repeat(300))).toBe(`${'🪙'.repeat(255)}…`);
  });

  test('behavior: reads details, issues and context.issues', () => {
    const body = {
      error: 'Invalid request parameters',
      details: { _errors: ['top'], field: { _errors: ['is required'], deep: { _errors: ['is odd'] } } },
      issues: [{ path: ['consumptionLimit', 'usd'], message: 'Expected number' }],
      context: { issues: [{ path: [], message: 'Unrecognized key' }, { path: ['no message'] }, 'text'] },
    };
    expect(readWords(body, []).issues).toEqual([
      'top',
      'field: is required',
      'field.deep: is odd',
      'consumptionLimit.usd: Expected number',
      'Unrecognized key',
    ]);
  });

  test('behavior: strikes out what the request carried, wherever it is quoted', () => {
    const secret = 'not-to-be-seen-again';
    const body = {
      error: `Key ${secret} is wrong, ${secret}!`,
      code: secret,
      details: { [secret]: { _errors: [secret] } },
      issues: [{ path: [secret], message: secret }],
    };
    const words = readWords(body, [secret]);
    expect(words.sentence).toBe('Key [hidden] is wrong, [hidden]!');
    expect(JSON.stringify(words)).not.toContain(secret);
  });

  test('behavior: strikes out a message of several lines, though its line breaks were cleaned away', () => {
    const message = 'api.venice.ai wants you\nto sign in\n\nNonce: abc';
    expect(readWords({ error: `Bad: ${message}` }, [message]).sentence).toBe('Bad: [hidden]');
  });

  test('behavior: strikes out what has the form of a key, a token or a signature', () => {
    const key = `VENICE_${'ADMIN'}_KEY_${'x'.repeat(42)}`;
    const token = `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`;
    const signature = `0x${'ab'.repeat(65)}`;
    expect(readWords({ error: `${key} / ${token} / ${signature}` }, []).sentence).toBe(
      '[hidden] / [hidden] / [hidden]',
    );
    const address = `0x${'ab'.repeat(20)}`;
    expect(readWords({ error: `Wallet ${address}` }, []).sentence).toBe(`Wallet ${address}`);
  });

  test('error: hostile bodies are words at most', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    const bodies = [
      null,
      [],
      'text',
      { error: 'x'.repeat(5000) },
      { error: null },
      JSON.parse('{"__proto__":{"error":"inherited"}}'),
      { details: deep, issues: deep },
      JSON.parse(
        '{"details":{"_errors":[{"toString":1,"valueOf":1}]},"issues":[{"message":"m","path":[{"toString":1}]}]}',
      ),
    ];
    expect(bodies.map((body) => readWords(body, []))).toEqual([
      ...Array(7).fill({ sentence: undefined, code: undefined, issues: [] }),
      { sentence: undefined, code: undefined, issues: ['m'] },
    ]);
  });

  test('behavior: no body makes it throw, and no word is long, hidden or secret', () => {
    const secret = 'marker-0123456789';
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}${secret}${after}`),
    );
    const key = fc.oneof(
      fc.constantFrom(
        'error',
        'message',
        'code',
        'details',
        '_errors',
        'issues',
        'path',
        'context',
        'toString',
      ),
      text,
    );
    const { body } = fc.letrec((tie) => ({
      body: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.double(),
        fc.constant(null),
        fc.array(tie('body'), { maxLength: 3 }),
        fc.dictionary(key, tie('body'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(body, (value) => {
        const { sentence, code, issues } = readWords(value, [secret]);
        expect(issues.length).toBeLessThanOrEqual(8);
        for (const word of [sentence, code, ...issues]) {
          if (word === undefined) continue;
          expect(word).not.toContain(secret);
          expect(word).not.toMatch(invisible);
          expect(Array.from(word).length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
