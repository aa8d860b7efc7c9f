import fc from 'fast-check';
import type { Hex } from 'viem';
import { getAddress } from 'viem';
import { describe, expect, it } from 'vitest';
import {
  asSiwe,
  createMessage,
  createToken,
  minute,
  now,
  otherSigner,
  reasonOf,
  signer,
} from '../../test/challengeBed.ts';

describe('readChallenge, siwe', () => {
  it('behavior: opens a message of Venice for this wallet and keeps its bytes', () => {
    const message = createMessage();
    expect(asSiwe(message)).toEqual({
      protocol: 'siwe',
      text: message,
      claims: [
        { name: 'domain', value: 'api.venice.ai' },
        { name: 'address', value: signer },
        { name: 'statement', value: 'Authorize the creation of a Venice API key.' },
        { name: 'uri', value: 'https://api.venice.ai/api/v1/api_keys/generate_web3_key' },
        { name: 'chainId', value: '8453' },
        { name: 'nonce', value: '0123456789abcdef0123456789abcdef' },
        { name: 'issuedAt', value: '2026-11-21T12:00:00.000Z' },
        { name: 'expirationTime', value: '2026-11-21T12:15:00.000Z' },
        { name: 'resource', value: 'urn:venice:api-key:create' },
      ],
      lifeMs: 15 * minute,
      skewMs: 0,
    });
  });

  it('behavior: a writer may leave out the fraction of a second and the case of the address', () => {
    const message = createMessage().replaceAll('.000Z', 'Z').replace(signer, signer.toLowerCase());
    expect(asSiwe(message).text).toBe(message);
  });

  it.each([
    ['OTHER_DOMAIN', createMessage({ domain: 'app.uniswap.org' })],
    ['OTHER_DOMAIN', createMessage({ domain: 'venice.ai' })],
    ['OTHER_DOMAIN', createMessage({ domain: 'api.venice.ai.example.org' })],
    ['OTHER_DOMAIN', createMessage({ scheme: 'http' })],
    ['OTHER_ADDRESS', createMessage({ address: otherSigner })],
    ['OTHER_URI', createMessage({ uri: 'https://example.org/api_keys/generate_web3_key' })],
    ['OTHER_URI', createMessage({ uri: 'http://api.venice.ai/api/v1' })],
    ['OTHER_URI', createMessage({ uri: 'https://api.venice.ai@example.org/' })],
    ['OTHER_CHAIN', createMessage({ chainId: 1 })],
    ['EXPIRED', createMessage({ expirationTime: new Date(now - 1) })],
    ['NOT_A_CHALLENGE', createMessage().replace(/\nExpiration Time: .*/, '')],
    ['NOT_A_CHALLENGE', `${createMessage()}\nAnd I give away my house`],
    ['NOT_A_CHALLENGE', `${createMessage()}\n`],
    ['NOT_A_CHALLENGE', `Hello\n${createMessage()}`],
    ['NOT_A_CHALLENGE', createMessage().replace('\nURI:', '\nI also approve a transfer.\nURI:')],
    ['NOT_A_CHALLENGE', createMessage().replace('Version: 1', 'Version: 2')],
    ['NOT_A_CHALLENGE', createMessage().replace(/Issued At: .*/, 'Issued At: yesterday')],
    ['NOT_A_CHALLENGE', `0x${'ab'.repeat(32)}`],
    ['NOT_A_CHALLENGE', createToken()],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'x'.repeat(4096) })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Send \u202ereverse me' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Nothing\u200b to see' })],
    ['NOT_A_CHALLENGE', createMessage({ requestId: 'a\u0000b' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign in\u{e0041}\u{e0042}' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign\ue000 in' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign\u3164in' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign\u2800in' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign in\ud83e' })],
    ['NOT_A_CHALLENGE', createMessage({ statement: 'Sign in\ufe0f' })],
  ])('error: %s', (reason, message) => {
    expect(reasonOf(() => asSiwe(message))).toBe(reason);
  });

  it('behavior: of 20 000 strings, only messages that name Venice, this wallet and Base pass', () => {
    const hex = (length: number) =>
      fc
        .uint8Array({ minLength: length, maxLength: length })
        .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as Hex);
    const message = createMessage();
    const near = fc
      .record({
        domain: fc.constantFrom('api.venice.ai', 'venice.ai', 'evil.example', 'api-venice.ai'),
        address: fc.oneof(
          fc.constant(signer),
          hex(20).map((address) => getAddress(address)),
        ),
        statement: fc.constantFrom('Sign in', 'Authorize the creation of a Venice API key.'),
        uri: fc.constantFrom(
          'https://api.venice.ai/x',
          'https://evil.example',
          'https://api.venice.ai.evil.example',
        ),
        chainId: fc.constantFrom(8453, 1, 84532),
        nonce: fc.stringMatching(/^[0-9a-f]{32}$/),
        expirationTime: fc.date({
          noInvalidDate: true,
          min: new Date(now - 10 ** 7),
          max: new Date(now + 10 ** 7),
        }),
      })
      .map(createMessage);
    const anyText = fc.oneof(
      near,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ minLength: 1 }).map((tail) => message + tail),
      fc.string({ minLength: 1 }).map((tail) => `${message}\n${tail}`),
      fc.string({ minLength: 1 }).map((head) => `${head}\n${message}`),
      fc
        .tuple(fc.nat(message.length - 1), fc.string({ minLength: 1, maxLength: 2 }))
        .map(([at, text]) => message.slice(0, at) + text + message.slice(at)),
      hex(32),
    );
    let passed = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        if (reasonOf(() => asSiwe(text)) !== undefined) return;
        passed++;
        const lines = text.split('\n');
        expect(lines[0]?.replace(/^https:\/\//, '')).toBe(
          'api.venice.ai wants you to sign in with your Ethereum account:',
        );
        expect(lines[1]?.toLowerCase()).toBe(signer.toLowerCase());
        expect(lines).toContain('Chain ID: 8453');
        expect(text).toMatch(/^URI: https:\/\/api\.venice\.ai\//m);
        const names =
          /^(URI|Version|Chain ID|Nonce|Issued At|Expiration Time|Not Before|Request ID): |^Resources:$|^- |^$/;
        const body = lines.slice(4);
        expect(body.every((line) => names.test(line))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});
