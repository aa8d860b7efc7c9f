import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOptions } from '../settings/options.ts';
import type { GrantRequest } from './grantRequest.ts';
import { lowerGrant, toGrantedKey, typeGrant } from './lowerGrant.ts';

const request: GrantRequest = {
  redirectUri: 'https://app.example/',
  host: 'app.example',
  jwk: { kty: 'OKP', crv: 'X25519', x: 'a' },
  state: 'a'.repeat(16),
  usd: 5,
  diem: 0.5,
  limitPeriod: 'MONTH',
  modelPrivacy: 'ALL',
  days: 30,
  name: undefined,
  responseMode: 'fragment',
};
const asked = typeGrant(request);

describe('lowerGrant', () => {
  it('behavior: what was asked for is what is granted, if nothing is changed', () => {
    expect(lowerGrant(request, asked)).toEqual({ terms: { usd: 5, diem: 0.5, days: 30 } });
  });

  it('behavior: less is granted, and one currency may be turned off', () => {
    expect(lowerGrant(request, { usd: '2,5', diem: '0', days: '7' })).toEqual({
      terms: { usd: 2.5, diem: 0, days: 7 },
    });
  });

  it.each([
    [{ usd: '5.000001' }, { usd: 'RAISED' }],
    [{ diem: '1' }, { diem: 'RAISED' }],
    [{ days: '31' }, { days: 'DAYS' }],
    [{ days: '0' }, { days: 'DAYS' }],
    [{ usd: '' }, { usd: 'FORM' }],
    [{ usd: '1e9' }, { usd: 'FORM' }],
    [{ usd: '-1' }, { usd: 'FORM' }],
    [{ usd: '0', diem: '0' }, { usd: 'NOTHING' }],
  ])('error: %o', (typed, faults) => {
    expect(lowerGrant(request, { ...asked, ...typed })).toEqual({ faults });
  });

  it('error: nothing that can be typed is more than was asked for', () => {
    const text = fc.oneof(fc.string(), fc.double().map(String), fc.integer({ min: -9, max: 99 }).map(String));
    fc.assert(
      fc.property(fc.record({ usd: text, diem: text, days: text }), (typed) => {
        const lowered = lowerGrant(request, typed);
        if (!('terms' in lowered)) return;
        const { usd, diem, days } = lowered.terms;
        expect(usd <= 5 && diem <= 0.5 && usd + diem > 0 && days >= 1 && days <= 30).toBe(true);
      }),
    );
  });
});

describe('toGrantedKey', () => {
  it('behavior: an Inference key with both limits, an expiry, and the host as its name', () => {
    const now = Date.parse('2026-11-21T12:00:30Z');
    const key = toGrantedKey(request, { usd: 0.000001, diem: 0, days: 30 }, now);
    expect(buildOptions(key, '7F3KQ2', now)).toEqual({
      apiKeyType: 'INFERENCE',
      description: 'app:app.example #7F3KQ2',
      consumptionLimit: { usd: 0.000001, diem: 0 },
      limitPeriod: 'MONTH',
      modelPrivacy: 'ALL',
      expiresAt: '2026-12-21T12:00:00Z',
    });
  });
});
