import fc from 'fast-check';
import { getAddress, type Hex } from 'viem';
import { createSiweMessage } from 'viem/siwe';
import { describe, expect, it } from 'vitest';
import { GateError, readChallenge } from './challenge.ts';

const now = Date.UTC(2026, 10, 21, 12);
const signer = getAddress(`0x${'a1'.repeat(20)}`);
const otherSigner = getAddress(`0x${'b2'.repeat(20)}`);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (ms: number) => Math.floor(ms / 1000);
const minute = 60_000;

function createToken(payload: object = {}, header: object = { alg: 'ES256', typ: 'JWT' }): string {
  const times = { iat: seconds(now), exp: seconds(now + 15 * minute) };
  return `${encode(header)}.${encode({ iss: 'venice', aud: 'web3', ...times, ...payload })}.${'s'.repeat(86)}`;
}

function createMessage(fields: Partial<Parameters<typeof createSiweMessage>[0]> = {}): string {
  return createSiweMessage({
    domain: 'api.venice.ai',
    address: signer,
    statement: 'Authorize the creation of a Venice API key.',
    uri: 'https://api.venice.ai/api/v1/api_keys/generate_web3_key',
    version: '1',
    chainId: 8453,
    nonce: '0123456789abcdef0123456789abcdef',
    issuedAt: new Date(now),
    expirationTime: new Date(now + 15 * minute),
    resources: ['urn:venice:api-key:create'],
    ...fields,
  });
}

const asToken = (token: string, at = now) => readChallenge({ protocol: 'token', token }, signer, at);
const asSiwe = (message: string, at = now) =>
  readChallenge({ protocol: 'siwe', message, nonce: 'unused', expiresAt: 'unused' }, signer, at);

function reasonOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof GateError) return error.reason;
    throw error;
  }
  return undefined;
}

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
      expiresAt: now + 15 * minute,
      skewMs: 0,
    });
  });

  it('behavior: demands no claim; a token without times passes', () => {
    const token = `${encode({ alg: 'ES256' })}.${encode({})}.${'s'.repeat(86)}`;
    expect(asToken(token)).toMatchObject({ expiresAt: undefined, skewMs: 0 });
  });

  it('behavior: a device whose clock is an hour off still reads the end by the server’s clock', () => {
    expect(asToken(createToken(), now + 60 * minute).skewMs).toBe(-60 * minute);
    expect(asToken(createToken(), now - 60 * minute).skewMs).toBe(60 * minute);
  });

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

  it.each([
    ['its end is over', createToken({ iat: seconds(now - 30 * minute), exp: seconds(now - 45 * minute) })],
    ['it has no beginning and ended', createToken({ iat: undefined, exp: seconds(now - 1000) })],
    ['it is days old', createToken({ iat: seconds(now - 2880 * minute), exp: seconds(now + minute) })],
  ])('error: a token is expired: %s', (_, token) => {
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
      expiresAt: now + 15 * minute,
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
