import { exportJWK, generateKeyPair } from 'jose';
import type { GrantReason } from '../src/grant/grantRequest.ts';
import { base64url, createAppKeys, grantParameters } from './grantBed.ts';

/** How it is malformed, the query, the parameter that is named, and why. */
export type MalformedGrant = readonly [name: string, query: string, parameter: string, reason: GrantReason];

const jwk = { ...(await createAppKeys()).publicJwk };
/** The parameters of a request that is granted. */
export const validGrant = grantParameters((await createAppKeys()).publicJwk);
const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
const privateJwk = { ...(await exportJWK(privateKey)) };

/** The query of a valid request, changed; an undefined parameter is left out. */
export const changeGrant = (changes: Record<string, string | undefined>) => {
  const kept = Object.entries({ ...validGrant, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return new URLSearchParams(Object.fromEntries(kept)).toString();
};
const uri = (redirect_uri: string) => changeGrant({ redirect_uri });
const key = (value: unknown) => changeGrant({ jwk: base64url(value) });
const mode = (redirect_uri: string) => changeGrant({ redirect_uri, response_mode: 'query' });

export const malformedGrants: readonly MalformedGrant[] = [
  ['nothing', '', 'redirect_uri', 'MISSING'],
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
  ['no key', changeGrant({ jwk: undefined }), 'jwk', 'MISSING'],
  ['a key that is no base64url', changeGrant({ jwk: '{"kty":"EC"}' }), 'jwk', 'JWK_FORM'],
  ['a key that is no JSON', changeGrant({ jwk: 'AAAA' }), 'jwk', 'JWK_FORM'],
  ['a list in place of a key', key([jwk]), 'jwk', 'JWK_FORM'],
  ['a private key', key(privateJwk), 'jwk', 'JWK_PRIVATE'],
  ['a symmetric key', key({ kty: 'oct', k: 'AAAA' }), 'jwk', 'JWK_PRIVATE'],
  ['an RSA key', key({ kty: 'RSA', n: 'AAAA', e: 'AQAB' }), 'jwk', 'JWK_KIND'],
  ['another curve', key({ ...jwk, crv: 'P-384' }), 'jwk', 'JWK_KIND'],
  ['a signing key', key({ ...jwk, use: 'sig' }), 'jwk', 'JWK_KIND'],
  ['a key of another algorithm', key({ ...jwk, alg: 'ECDH-ES+A256KW' }), 'jwk', 'JWK_KIND'],
  ['half a point', key({ ...jwk, y: undefined }), 'jwk', 'JWK_KIND'],
  ['a short coordinate', key({ ...jwk, x: 'AAAA' }), 'jwk', 'JWK_KIND'],
  ['an unknown member of the key', key({ ...jwk, x5u: 'https://a' }), 'jwk', 'JWK_KIND'],
  ['no state', changeGrant({ state: undefined }), 'state', 'MISSING'],
  ['a short state', changeGrant({ state: 'a'.repeat(15) }), 'state', 'STATE'],
  ['a long state', changeGrant({ state: 'a'.repeat(257) }), 'state', 'STATE'],
  ['a state that changes in an address', changeGrant({ state: 'aaaa&key=aaaaaaaa' }), 'state', 'STATE'],
  ['no cap', changeGrant({ usd: undefined, diem: undefined }), 'usd', 'CAP_NONE'],
  ['caps of 0', changeGrant({ usd: '0', diem: '0.000000' }), 'usd', 'CAP_NONE'],
  ['a cap in scientific form', changeGrant({ usd: '1e9' }), 'usd', 'CAP_FORM'],
  ['a cap that is not a number', changeGrant({ usd: 'NaN' }), 'usd', 'CAP_FORM'],
  ['a cap without an end', changeGrant({ diem: 'Infinity' }), 'diem', 'CAP_FORM'],
  ['a negative cap', changeGrant({ diem: '-1' }), 'diem', 'CAP_FORM'],
  ['a cap in hexadecimal', changeGrant({ usd: '0x10' }), 'usd', 'CAP_FORM'],
  ['a decimal comma', changeGrant({ usd: '2,5' }), 'usd', 'CAP_FORM'],
  ['Arabic digits', changeGrant({ usd: '٥' }), 'usd', 'CAP_FORM'],
  ['an empty cap', changeGrant({ usd: '' }), 'usd', 'CAP_FORM'],
  ['seven decimals', changeGrant({ usd: '0.0000001' }), 'usd', 'CAP_FORM'],
  ['a cap over 10 000', changeGrant({ usd: '10000.01' }), 'usd', 'CAP_LARGE'],
  ['400 days', changeGrant({ days: '400' }), 'days', 'DAYS'],
  ['0 days', changeGrant({ days: '0' }), 'days', 'DAYS'],
  ['half a day', changeGrant({ days: '0.5' }), 'days', 'DAYS'],
  ['days without an end', changeGrant({ days: 'never' }), 'days', 'DAYS'],
  ['another period', changeGrant({ period: 'WEEK' }), 'period', 'CHOICE'],
  ['another privacy', changeGrant({ privacy: 'all' }), 'privacy', 'CHOICE'],
  ['another mode', changeGrant({ response_mode: 'form_post' }), 'response_mode', 'CHOICE'],
  ['the query elsewhere', mode('https://app.example/'), 'response_mode', 'MODE_LOOPBACK'],
  ['a query that has a key', mode('http://127.0.0.1:1/?key=1'), 'redirect_uri', 'URI_RESERVED'],
  ['a long name', changeGrant({ name: 'n'.repeat(41) }), 'name', 'NAME'],
  ['a blank name', changeGrant({ name: ' ' }), 'name', 'NAME'],
  ['a name that turns text', changeGrant({ name: 'Venice\u202e' }), 'name', 'NAME'],
  ['an Admin key asked for', changeGrant({ apiKeyType: 'ADMIN' }), 'apiKeyType', 'UNKNOWN'],
  ['a misspelt parameter', changeGrant({ dyas: '1' }), 'dyas', 'UNKNOWN'],
  ['a doubled address', `${changeGrant({})}&redirect_uri=https://b.example/`, 'redirect_uri', 'DOUBLED'],
  ['a doubled cap', `${changeGrant({})}&usd=1`, 'usd', 'DOUBLED'],
  ['percent-encoding that is no UTF-8', `${changeGrant({})}&name=%ff`, 'request', 'MALFORMED'],
  ['a request too long', `${changeGrant({})}&a=${'a'.repeat(8000)}`, 'request', 'TOO_LONG'],
];
