import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { base64url, createAppKeys, grantParameters } from '../../test/grantBed.ts';
import { type GrantReason, readGrantRequest } from './grantRequest.ts';

let valid: Record<string, string>;
let jwk: Record<string, unknown>;
let privateJwk: Record<string, unknown>;
beforeAll(async () => {
  jwk = { ...(await createAppKeys()).publicJwk };
  valid = grantParameters((await createAppKeys()).publicJwk);
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  privateJwk = { ...(await exportJWK(privateKey)) };
});

const queryOf = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
const change = (changes: Record<string, string | undefined>) => {
  const kept = Object.entries({ ...valid, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return queryOf(Object.fromEntries(kept));
};
const uri = (redirect_uri: string) => () => change({ redirect_uri });
const key = (make: () => unknown) => () => change({ jwk: base64url(make()) });
const mode = (redirect_uri: string) => () => change({ redirect_uri, response_mode: 'query' });

/** How it is malformed, the query, the parameter that is named, and why. */
const malformed: readonly [string, () => string, string, GrantReason][] = [
  ['nothing', () => '', 'redirect_uri', 'MISSING'],
  ['javascript:', uri('javascript:alert(1)//app.example'), 'redirect_uri', 'URI_SCHEME'],
  ['data:', uri('data:text/html,hello'), 'redirect_uri', 'URI_SCHEME'],
  ['a scheme of an app', uri('myapp://callback'), 'redirect_uri', 'URI_SCHEME'],
  ['ftp:', uri('ftp://app.example/'), 'redirect_uri', 'URI_SCHEME'],
  ['http: elsewhere than on loopback', uri('http://app.example/'), 'redirect_uri', 'URI_INSECURE'],
  ['http: on a private address', uri('http://192.168.0.4/'), 'redirect_uri', 'URI_INSECURE'],
  ['http: under localhost', uri('http://app.localhost/'), 'redirect_uri', 'URI_INSECURE'],
  ['loopback as a name of another', uri('http://127.0.0.1.app.example/'), 'redirect_uri', 'URI_INSECURE'],
  ['a path alone', uri('/callback'), 'redirect_uri', 'URI_FORM'],
  ['no scheme', uri('//app.example/'), 'redirect_uri', 'URI_FORM'],
  ['no host', uri('https://'), 'redirect_uri', 'URI_FORM'],
  ['a user', uri('https://venice.ai@app.example/'), 'redirect_uri', 'URI_USERINFO'],
  ['a user and a password', uri('https://venice.ai:443@app.example/'), 'redirect_uri', 'URI_USERINFO'],
  ['an empty user', uri('https://@app.example/'), 'redirect_uri', 'URI_USERINFO'],
  ['a fragment', uri('https://app.example/#key'), 'redirect_uri', 'URI_FRAGMENT'],
  ['an empty fragment', uri('https://app.example/#'), 'redirect_uri', 'URI_FRAGMENT'],
  ['port 0', uri('https://app.example:0/'), 'redirect_uri', 'URI_PORT'],
  ['an empty port', uri('https://app.example:/'), 'redirect_uri', 'URI_PORT'],
  ['a port with a zero before it', uri('http://127.0.0.1:08080/'), 'redirect_uri', 'URI_PORT'],
  ['a port that is too high', uri('https://app.example:65536/'), 'redirect_uri', 'URI_FORM'],
  ['the port that goes without saying', uri('https://app.example:443/'), 'redirect_uri', 'URI_HOST'],
  ['loopback as one number', uri('http://2130706433/'), 'redirect_uri', 'URI_HOST'],
  ['loopback in hexadecimal', uri('http://0x7f.1/'), 'redirect_uri', 'URI_HOST'],
  ['a host in capitals', uri('https://App.example/'), 'redirect_uri', 'URI_HOST'],
  ['a host with a dot at its end', uri('https://app.example./'), 'redirect_uri', 'URI_HOST'],
  ['full-width letters', uri('https://ａpp.example/'), 'redirect_uri', 'URI_HOST'],
  ['an escaped letter in the host', uri('https://%61pp.example/'), 'redirect_uri', 'URI_HOST'],
  ['one slash', uri('https:/app.example/'), 'redirect_uri', 'URI_HOST'],
  ['Cyrillic within Latin', uri('https://vеnice.ai/'), 'redirect_uri', 'URI_LOOKALIKE'],
  ['the same in punycode', uri('https://xn--vnice-3ve.ai/'), 'redirect_uri', 'URI_LOOKALIKE'],
  ['Cyrillic that looks Latin', uri('https://аррӏе.example/'), 'redirect_uri', 'URI_LOOKALIKE'],
  ['Greek within Latin', uri('https://veniceο.ai/'), 'redirect_uri', 'URI_LOOKALIKE'],
  ['a host that is too long', uri(`https://${'a'.repeat(50)}.example/`), 'redirect_uri', 'URI_HOST_LONG'],
  ['a tab in the address', uri('https://app.exa\tmple/'), 'redirect_uri', 'URI_FORM'],
  ['a line break in the address', uri('https://app.example/\n'), 'redirect_uri', 'URI_FORM'],
  ['a space before it', uri(' https://app.example/'), 'redirect_uri', 'URI_FORM'],
  ['a backslash', uri('https://app.example\\@venice.ai/'), 'redirect_uri', 'URI_FORM'],
  ['a zero-width space', uri('https://app\u200b.example/'), 'redirect_uri', 'URI_FORM'],
  ['a mark that turns text', uri('https://app.example/\u202e'), 'redirect_uri', 'URI_FORM'],
  ['an address too long', uri(`https://app.example/${'a'.repeat(2000)}`), 'redirect_uri', 'TOO_LONG'],
  ['no key', () => change({ jwk: undefined }), 'jwk', 'MISSING'],
  ['a key that is no base64url', () => change({ jwk: '{"kty":"EC"}' }), 'jwk', 'JWK_FORM'],
  ['a key that is no JSON', () => change({ jwk: 'AAAA' }), 'jwk', 'JWK_FORM'],
  ['a list in place of a key', key(() => [jwk]), 'jwk', 'JWK_FORM'],
  ['a private key', key(() => privateJwk), 'jwk', 'JWK_PRIVATE'],
  ['a symmetric key', key(() => ({ kty: 'oct', k: 'AAAA' })), 'jwk', 'JWK_PRIVATE'],
  ['an RSA key', key(() => ({ kty: 'RSA', n: 'AAAA', e: 'AQAB' })), 'jwk', 'JWK_KIND'],
  ['another curve', key(() => ({ ...jwk, crv: 'P-384' })), 'jwk', 'JWK_KIND'],
  ['a signing key', key(() => ({ ...jwk, use: 'sig' })), 'jwk', 'JWK_KIND'],
  ['a key of another algorithm', key(() => ({ ...jwk, alg: 'ECDH-ES+A256KW' })), 'jwk', 'JWK_KIND'],
  ['half a point', key(() => ({ ...jwk, y: undefined })), 'jwk', 'JWK_KIND'],
  ['a short coordinate', key(() => ({ ...jwk, x: 'AAAA' })), 'jwk', 'JWK_KIND'],
  ['an unknown member of the key', key(() => ({ ...jwk, x5u: 'https://a' })), 'jwk', 'JWK_KIND'],
  ['no state', () => change({ state: undefined }), 'state', 'MISSING'],
  ['a short state', () => change({ state: 'a'.repeat(15) }), 'state', 'STATE'],
  ['a long state', () => change({ state: 'a'.repeat(257) }), 'state', 'STATE'],
  ['a state that changes in an address', () => change({ state: 'aaaa&key=aaaaaaaa' }), 'state', 'STATE'],
  ['no cap', () => change({ usd: undefined, diem: undefined }), 'usd', 'CAP_NONE'],
  ['caps of 0', () => change({ usd: '0', diem: '0.000000' }), 'usd', 'CAP_NONE'],
  ['a cap in scientific form', () => change({ usd: '1e9' }), 'usd', 'CAP_FORM'],
  ['a cap that is not a number', () => change({ usd: 'NaN' }), 'usd', 'CAP_FORM'],
  ['a cap without an end', () => change({ diem: 'Infinity' }), 'diem', 'CAP_FORM'],
  ['a negative cap', () => change({ diem: '-1' }), 'diem', 'CAP_FORM'],
  ['a cap in hexadecimal', () => change({ usd: '0x10' }), 'usd', 'CAP_FORM'],
  ['a decimal comma', () => change({ usd: '2,5' }), 'usd', 'CAP_FORM'],
  ['Arabic digits', () => change({ usd: '٥' }), 'usd', 'CAP_FORM'],
  ['an empty cap', () => change({ usd: '' }), 'usd', 'CAP_FORM'],
  ['seven decimals', () => change({ usd: '0.0000001' }), 'usd', 'CAP_FORM'],
  ['a cap over 10 000', () => change({ usd: '10000.01' }), 'usd', 'CAP_LARGE'],
  ['400 days', () => change({ days: '400' }), 'days', 'DAYS'],
  ['0 days', () => change({ days: '0' }), 'days', 'DAYS'],
  ['half a day', () => change({ days: '0.5' }), 'days', 'DAYS'],
  ['days without an end', () => change({ days: 'never' }), 'days', 'DAYS'],
  ['another period', () => change({ period: 'WEEK' }), 'period', 'CHOICE'],
  ['another privacy', () => change({ privacy: 'all' }), 'privacy', 'CHOICE'],
  ['another mode', () => change({ response_mode: 'form_post' }), 'response_mode', 'CHOICE'],
  ['the query elsewhere', mode('https://app.example/'), 'response_mode', 'MODE_LOOPBACK'],
  ['a query that has a key', mode('http://127.0.0.1:1/?key=1'), 'redirect_uri', 'URI_RESERVED'],
  ['a long name', () => change({ name: 'n'.repeat(41) }), 'name', 'NAME'],
  ['a blank name', () => change({ name: ' ' }), 'name', 'NAME'],
  ['a name that turns text', () => change({ name: 'Venice\u202e' }), 'name', 'NAME'],
  ['an Admin key asked for', () => change({ apiKeyType: 'ADMIN' }), 'apiKeyType', 'UNKNOWN'],
  ['a misspelt parameter', () => change({ dyas: '1' }), 'dyas', 'UNKNOWN'],
  ['a doubled address', () => `${change({})}&redirect_uri=https://b.example/`, 'redirect_uri', 'DOUBLED'],
  ['a doubled cap', () => `${change({})}&usd=1`, 'usd', 'DOUBLED'],
  ['percent-encoding that is no UTF-8', () => `${change({})}&name=%ff`, 'request', 'MALFORMED'],
  ['a request too long', () => `${change({})}&a=${'a'.repeat(8000)}`, 'request', 'TOO_LONG'],
];

describe('readGrantRequest', () => {
  it('behavior: reads what an app may ask for', () => {
    expect(readGrantRequest(queryOf(valid))).toEqual({
      request: {
        redirectUri: 'https://app.example/callback?from=zecca',
        host: 'app.example',
        jwk: JSON.parse(Buffer.from(valid.jwk ?? '', 'base64url').toString()),
        state: valid.state,
        usd: 5,
        diem: 0.5,
        limitPeriod: 'MONTH',
        modelPrivacy: 'ALL',
        days: 30,
        name: 'Example app',
        responseMode: 'fragment',
      },
    });
  });

  it('behavior: what is left out is the least, and one cap is enough', () => {
    const { redirect_uri = '', jwk: ownKey = '', state = '' } = valid;
    expect(readGrantRequest(queryOf({ redirect_uri, jwk: ownKey, state, diem: '2' }))).toMatchObject({
      request: { usd: 0, diem: 2, limitPeriod: 'MONTH', days: 30, modelPrivacy: 'ALL', name: undefined },
    });
  });

  it('behavior: takes X25519, and loopback in its three spellings with a port', async () => {
    const { publicJwk } = await createAppKeys('X25519');
    for (const host of ['127.0.0.1:8123', '[::1]:8123', 'localhost'])
      expect(
        readGrantRequest(
          queryOf({
            ...valid,
            jwk: base64url(publicJwk),
            redirect_uri: `http://${host}/`,
            response_mode: 'query',
          }),
        ),
      ).toMatchObject({ request: { host, responseMode: 'query', jwk: { crv: 'X25519' } } });
  });

  it('behavior: a host in one script passes in both spellings, and is named in ASCII', () => {
    for (const host of ['bücher.example', 'xn--bcher-kva.example'])
      expect(readGrantRequest(change({ redirect_uri: `https://${host}/` }))).toMatchObject({
        request: { host: 'xn--bcher-kva.example' },
      });
  });

  it.each(malformed)('error: %s', (_, query, parameter, reason) => {
    expect(readGrantRequest(query())).toEqual({ fault: { parameter, reason } });
  });

  it('error: of any text either nothing is granted, or no more than the protocol allows', () => {
    const value = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('https://app.example/', 'http://localhost:1/', '5', '1e9', 'NaN', '30', 'MONTH'),
    );
    const asked = fc.record({ redirect_uri: value, usd: value, diem: value, days: value, name: value });
    const keys = ['redirect_uri', 'usd', 'diem', 'days', 'name'] as const;
    fc.assert(
      fc.property(asked, fc.subarray([...keys]), (changes, changed) => {
        const reading = readGrantRequest(
          change(Object.fromEntries(changed.map((name) => [name, changes[name]]))),
        );
        if ('fault' in reading) return;
        const { redirectUri, usd, diem, days, host } = reading.request;
        const { protocol, hostname, username, hash } = new URL(redirectUri);
        expect(protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)).toBe(true);
        expect([username, hash, redirectUri.includes('#')]).toEqual(['', '', false]);
        expect(usd + diem > 0 && usd <= 10_000 && diem <= 10_000).toBe(true);
        expect(Number.isInteger(days) && days >= 1 && days <= 365).toBe(true);
        expect(`app:${host} #7F3KQ2`.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
