import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, createAppKeys } from '../../test/grantBed.ts';
import { changeGrant, malformedGrants, validGrant } from '../../test/malformedGrants.ts';
import { readGrantRequest } from './grantRequest.ts';

const queryOf = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

describe('readGrantRequest', () => {
  it('behavior: reads what an app may ask for', () => {
    expect(readGrantRequest(queryOf(validGrant))).toEqual({
      request: {
        redirectUri: 'https://app.example/callback?from=zecca',
        host: 'app.example',
        jwk: JSON.parse(Buffer.from(validGrant.jwk ?? '', 'base64url').toString()),
        state: validGrant.state,
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
    const { redirect_uri = '', jwk: ownKey = '', state = '' } = validGrant;
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
            ...validGrant,
            jwk: base64url(publicJwk),
            redirect_uri: `http://${host}/`,
            response_mode: 'query',
          }),
        ),
      ).toMatchObject({ request: { host, responseMode: 'query', jwk: { crv: 'X25519' } } });
  });

  it('behavior: a host in one script passes in both spellings, and is named in ASCII', () => {
    for (const host of ['bücher.example', 'xn--bcher-kva.example'])
      expect(readGrantRequest(changeGrant({ redirect_uri: `https://${host}/` }))).toMatchObject({
        request: { host: 'xn--bcher-kva.example' },
      });
  });

  it.each(malformedGrants)('error: %s', (_, query, parameter, reason) => {
    expect(readGrantRequest(query)).toEqual({ fault: { parameter, reason } });
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
          changeGrant(Object.fromEntries(changed.map((name) => [name, changes[name]]))),
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
