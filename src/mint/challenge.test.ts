import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asToken,
  createMessage,
  createToken,
  encode,
  minute,
  now,
  reasonOf,
  seconds,
} from '../../test/challengeBed.ts';

describe('readChallenge, token', () => {
  it('behavior: opens a token of Venice and keeps its bytes', () => {
    const token = createToken({ jti: 'x' });
    expect(asToken(token)).toEqual({
      protocol: 'token',
      text: token,
      claims: [
        { name: 'alg', value: 'ES256' },
        { name: 'iss', value: 'venice' },
        { name: 'aud', value: 'web3' },
        { name: 'iat', value: '2026-11-21T12:00:00.000Z' },
        { name: 'exp', value: '2026-11-21T12:15:00.000Z' },
        { name: 'jti', value: 'x' },
      ],
      lifeMs: 15 * minute,
      skewMs: 0,
    });
  });

  it('behavior: demands no claim; a token without times passes', () => {
    const token = `${encode({ alg: 'ES256' })}.${encode({})}.${'s'.repeat(86)}`;
    expect(asToken(token)).toMatchObject({ lifeMs: undefined, skewMs: 0 });
  });

  it.each([-5256 * 1000, -1440, -60, 60, 1440, 5256 * 1000])(
    'behavior: a device whose clock is %i minutes off reads the life by the server’s clock',
    (minutes) => {
      const read = asToken(createToken(), now + minutes * minute);
      expect(read).toMatchObject({ lifeMs: 15 * minute, skewMs: -minutes * minute });
    },
  );

  it.each([
    ['a 32-byte hash', `0x${'ab'.repeat(32)}`],
    ['a transaction', `0x02f8${'00'.repeat(120)}`],
    ['a typed-data blob', JSON.stringify({ domain: {}, message: {}, primaryType: 'Permit' })],
    ['a login of another site', createMessage({ domain: 'app.uniswap.org', uri: 'https://app.uniswap.org' })],
    ['plain words', 'I agree'],
    ['a trailing line', `${createToken()}\nand a second line`],
    ['a trailing newline', `${createToken()}\n`],
    ['a leading space', ` ${createToken()}`],
    ['two parts', createToken().split('.').slice(0, 2).join('.')],
    ['an empty third part', `${createToken().split('.').slice(0, 2).join('.')}.`],
    ['four parts', `${createToken()}.x`],
    ['a payload that is no object', `${encode({ alg: 'ES256' })}.${encode('hello')}.sig`],
    [
      'a payload that is no JSON',
      `${encode({ alg: 'ES256' })}.${Buffer.from('{').toString('base64url')}.sig`,
    ],
    ['a header without alg', createToken({}, { typ: 'JWT' })],
    ['over 4 kB', createToken({ jti: 'x'.repeat(4096) })],
    ['an end that is no number', createToken({ exp: 'soon' })],
    ['the empty string', ''],
  ])('error: %s does not reach the wallet', (_, text) => {
    expect(reasonOf(() => asToken(text))).toBe('NOT_A_CHALLENGE');
  });

  it('error: a token that ends before it begins is expired', () => {
    const token = createToken({ iat: seconds(now - 30 * minute), exp: seconds(now - 45 * minute) });
    expect(reasonOf(() => asToken(token))).toBe('EXPIRED');
  });

  it('behavior: of 20 000 strings, only those that are compact JWTs with an algorithm pass', () => {
    const token = createToken();
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[\w-]{0,40}\.[\w-]{0,40}\.[\w-]{0,40}$/),
      fc.string().map((tail) => token + tail),
      fc.string().map((head) => head + token),
      fc
        .tuple(fc.nat(token.length - 1), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
        .map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1)),
      fc.json().map((json) => `${encode({ alg: 'ES256' })}.${Buffer.from(json).toString('base64url')}.sig`),
      fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`),
    );
    let passed = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        if (reasonOf(() => asToken(text)) !== undefined) return;
        passed++;
        const [header, payload, rest] = text
          .split('.')
          .map((part) => Buffer.from(part, 'base64url').toString());
        expect(text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        expect(typeof JSON.parse(header ?? '').alg).toBe('string');
        expect(JSON.parse(payload ?? '')).toBeTypeOf('object');
        expect(rest).toBeDefined();
      }),
      { numRuns: 20_000 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});
