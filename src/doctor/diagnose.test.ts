import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { NetworkError, type VeniceError } from '../venice/errors.ts';
import { readFailure } from '../venice/failure.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, Known } from './diagnosis.ts';

const now = Date.UTC(2026, 10, 21, 12);
const midnight = Date.UTC(2026, 10, 22);
const diem = (text: string) => BigInt(Math.round(Number(text) * 1e6)) * 10n ** 12n;
const answered = (status: number, sentence = '', code = '', hasKey = true): VeniceError =>
  readFailure(status, { sentence, code, issues: [] }, {}, { isMint: false, hasKey, now });
const told = (balances: NonNullable<Known['limits']>['balances'], accessPermitted = true) => ({
  limits: { accessPermitted, balances, keyExpiration: null, nextEpochBegins: undefined },
});
const account = (usd: number | null, diem: number | null, diemEpochAllocation: number) => ({
  balance: { canConsume: true, consumptionCurrency: null, balances: { usd, diem }, diemEpochAllocation },
});
const capped = (usd: number | null, diem: number | null, used?: { usd: string; diem: string }) => ({
  stored: { limits: { usd, diem }, limitPeriod: 'EPOCH', ...(used && { used }) },
});

type Row = readonly [name: string, known: Omit<Known, 'now'>, cause: Diagnosis['cause'], action: string];
const rows: readonly Row[] = [
  ['a balance', told({ DIEM: 5 }), 'WORKS', 'none'],
  ['the old name of DIEM', told({ VCU: 5 }), 'WORKS', 'none'],
  ['bundled credit alone', told({ USD: 0, BUNDLED_CREDITS: 2 }), 'WORKS', 'none'],
  ['one currency off, the other open', { ...told({ USD: 0, DIEM: 5 }), ...capped(0, null) }, 'WORKS', 'none'],
  ['a balance, but no access', told({ DIEM: 5 }, false), 'NOT_PERMITTED', 'credit'],
  ['no access, nothing named', told({}, false), 'ACCOUNT_EMPTY', 'credit'],
  ['no balances at all', told(undefined), 'UNSURE', 'token'],
  ['no balance named', told({}), 'UNSURE', 'token'],
  ['nothing known', {}, 'UNSURE', 'token'],
  ['zeros, and no limits to see', told({ USD: 0, DIEM: 0 }), 'CANNOT_SPEND', 'manage'],
  ['both limits off', { ...told({ USD: 0, DIEM: 0 }), ...capped(0, 0) }, 'CAP_ZERO', 'diem'],
  [
    'USD off on a funded account',
    { ...told({ USD: 0 }), ...capped(0, null), ...account(50, null, 0) },
    'CAP_ZERO',
    'usd',
  ],
  ['USD off, account not seen', { ...told({ USD: 0 }), ...capped(0, null) }, 'CAP_ZERO', 'usd'],
  ['DIEM off, account not seen', { ...told({ DIEM: 0 }), ...capped(null, 0) }, 'CAP_ZERO', 'diem'],
  [
    'USD off, and the account has none',
    { ...told({ USD: 0 }), ...capped(0, null), ...account(0, null, 0) },
    'DIEM_UNDER_MINIMUM',
    'token',
  ],
  [
    'USD limit spent',
    { ...told({ USD: 0 }), ...capped(5, null, { usd: '5.01', diem: '0' }), ...account(50, null, 0) },
    'CAP_REACHED',
    'usd',
  ],
  [
    'DIEM limit spent, account not seen',
    { ...told({ DIEM: 0 }), ...capped(null, 1, { usd: '0', diem: '1' }) },
    'CAP_REACHED',
    'diem',
  ],
  [
    'DIEM limit spent by the account’s word',
    { ...told({ DIEM: 0 }), ...capped(null, 1), ...account(null, 9, 10) },
    'CAP_REACHED',
    'diem',
  ],
  [
    'DIEM limit spent, without the key’s own call',
    { ...capped(0, 1, { usd: '0', diem: '1.5' }), ...account(null, 9, 10) },
    'CAP_REACHED',
    'diem',
  ],
  [
    'room under a limit, without the key’s own call',
    { ...capped(0, 1, { usd: '0', diem: '0.5' }), ...account(null, 9, 10) },
    'WORKS',
    'none',
  ],
  [
    'DIEM used up',
    { ...told({ DIEM: 0 }), ...capped(null, null), ...account(null, 0, 10) },
    'DIEM_USED_UP',
    'wait',
  ],
  [
    'DIEM used up, by the chain',
    { ...told({ DIEM: 0 }), ...capped(null, null), chain: { stakedDiem: diem('10') } },
    'DIEM_USED_UP',
    'wait',
  ],
  [
    'under 0.1 staked',
    { ...told({ DIEM: 0 }), ...capped(null, null), chain: { stakedDiem: diem('0.099999') } },
    'DIEM_UNDER_MINIMUM',
    'token',
  ],
  [
    'nothing staked, nothing named',
    { ...told({}), chain: { stakedDiem: 0n } },
    'DIEM_UNDER_MINIMUM',
    'token',
  ],
  [
    'exactly 0.1 staked, nothing named yet',
    { ...told({}), chain: { stakedDiem: diem('0.1') } },
    'UNSURE',
    'token',
  ],
  ['no caps, and all zero', { ...told({ USD: 0 }), ...capped(null, null) }, 'ACCOUNT_EMPTY', 'credit'],
  [
    'money in the account, and no limit to see',
    { ...told({ DIEM: 0 }), ...account(null, 5, 5) },
    'CANNOT_SPEND',
    'manage',
  ],
  ['the account alone', account(null, 5, 5), 'UNSURE', 'checkAgain'],
  ['an end in the past', { stored: { expiresAt: '2026-11-21T11:59:59Z' } }, 'EXPIRED', 'mint'],
  ['402 without a key', { error: answered(402, 'Payment required', '', false) }, 'NO_CREDENTIALS', 'unlock'],
  ['401 for an ADMIN call', { error: answered(401, 'Admin API key required') }, 'WRONG_KEY_TYPE', 'manage'],
  ['401', { error: answered(401, 'Authentication failed') }, 'KEY_REFUSED', 'mint'],
  [
    '401 after the end',
    { error: answered(401), stored: { expiresAt: '2026-11-20T00:00:00Z' } },
    'EXPIRED',
    'mint',
  ],
  [
    'a lapsed subscription',
    { error: answered(401, 'Authentication failed - Pro subscription is inactive.') },
    'SUBSCRIPTION_INACTIVE',
    'plan',
  ],
  [
    'the same by its code',
    { error: answered(401, '', 'AUTHENTICATION_FAILED_INACTIVE_KEY') },
    'SUBSCRIPTION_INACTIVE',
    'plan',
  ],
  [
    'a model for Pro users',
    { error: answered(401, 'This model is only available to Pro users') },
    'MODEL_NEEDS_PRO',
    'plan',
  ],
  ['402 for a cap', { error: answered(402, 'API key USD spend limit exceeded.') }, 'CAP_REACHED', 'usd'],
  [
    '402 for a cap of 0',
    { error: answered(402, 'API key USD spend limit exceeded.'), ...capped(0, null) },
    'CAP_ZERO',
    'usd',
  ],
  [
    '402 for a cap, by its code',
    { error: answered(402, '', 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED') },
    'CAP_REACHED',
    'diem',
  ],
  ['402', { error: answered(402, 'Insufficient USD or Diem balance') }, 'ACCOUNT_EMPTY', 'credit'],
  [
    '402 with too little staked',
    { error: answered(402), chain: { stakedDiem: 1n } },
    'DIEM_UNDER_MINIMUM',
    'token',
  ],
  [
    '402 with the chain unread',
    { error: answered(402), chain: { stakedDiem: undefined } },
    'ACCOUNT_EMPTY',
    'credit',
  ],
  ['402 with the day used up', { error: answered(402), ...account(0, 0, 3) }, 'DIEM_USED_UP', 'wait'],
  [
    '403 for privacy',
    { error: answered(403, 'This API key may only call private models.') },
    'MODEL_PRIVACY',
    'modelPrivacy',
  ],
  [
    '403 for privacy, by its code',
    { error: answered(403, '', 'MODEL_PRIVACY_RESTRICTED') },
    'MODEL_PRIVACY',
    'modelPrivacy',
  ],
  [
    '403 for the account',
    { error: answered(403, 'API access is disabled', 'API_ACCESS_DISABLED') },
    'ACCOUNT_BLOCKED',
    'support',
  ],
  ['403 for something else', { error: answered(403, 'Unauthorized access') }, 'FAILURE', 'none'],
  ['429', { error: answered(429, 'Rate limit exceeded') }, 'RATE_LIMIT', 'wait'],
  [
    '429 after failures',
    { error: answered(429, 'Too many failed attempts (> 20)') },
    'FAILURE_BLOCK',
    'wait',
  ],
  ['no answer', { error: new NetworkError() }, 'FAILURE', 'checkAgain'],
  ['404', { error: answered(404) }, 'FAILURE', 'none'],
  ['a pasted key', { pasted: { kind: 'key', hasSecret: true } }, 'PASTED_KEY', 'unlock'],
  [
    'another provider’s error',
    { pasted: { kind: 'foreign', provider: 'OpenAI', hasSecret: false } },
    'OTHER_PROVIDER',
    'none',
  ],
  ['a text that is no error', { pasted: { kind: 'unknown', hasSecret: false } }, 'NOT_UNDERSTOOD', 'none'],
  [
    'a pasted error',
    { pasted: { kind: 'error', hasSecret: false, error: answered(401, 'Admin API key required') } },
    'WRONG_KEY_TYPE',
    'manage',
  ],
];

/** The action by the word that tells it apart: the field to edit, the page of Venice's, else its kind. */
function nameAction({ action }: Diagnosis): string {
  if (action.kind === 'edit') return action.field;
  return action.kind === 'venice' ? action.page : action.kind;
}

describe('diagnose', () => {
  it.each(rows)('behavior: %s', (_, known, cause, action) => {
    const found = diagnose({ now, ...known });
    expect({ cause: found.cause, action: nameAction(found) }).toEqual({ cause, action });
  });

  it('behavior: every cause of the catalogue comes about', () => {
    const seen = new Set(rows.map(([, , cause]) => cause));
    expect([...seen].sort()).toEqual([...Object.keys(en.doctor.causes), 'FAILURE'].sort());
  });

  it('behavior: tells how much, of what, and until when', () => {
    const cap = diagnose({ now, ...told({ USD: 0 }), ...capped(5, null, { usd: '5', diem: '0' }) });
    expect(cap).toEqual({
      cause: 'CAP_REACHED',
      pool: 'usd',
      cap: 5,
      resetsAt: midnight,
      action: { kind: 'edit', field: 'usd' },
    });
    const month = {
      stored: { limits: { usd: 5, diem: null }, used: { usd: '5', diem: '0' }, limitPeriod: 'MONTH' },
    };
    expect(diagnose({ now, ...month })).toMatchObject({ resetsAt: Date.UTC(2026, 11, 1) });
    const life = { stored: { ...month.stored, limitPeriod: 'LIFETIME' } };
    expect(diagnose({ now, ...life })).not.toHaveProperty('resetsAt');
    expect(diagnose({ now, ...account(0, 0, 3), ...capped(null, null) })).toMatchObject({
      action: { kind: 'wait', until: midnight },
    });
    expect(diagnose({ now, error: answered(429) })).toMatchObject({ until: now + 30_000 });
  });

  it('behavior: an unread chain, account or limit never makes a diagnosis surer', () => {
    const sure = new Set(['DIEM_UNDER_MINIMUM', 'DIEM_USED_UP', 'CAP_REACHED', 'EXPIRED']);
    const money = fc.constantFrom(undefined, 0, 0.01, 7);
    const balances = fc.record({ USD: money, DIEM: money, BUNDLED_CREDITS: money, VCU: money });
    fc.assert(
      fc.property(fc.boolean(), fc.option(balances, { nil: undefined }), (accessPermitted, named) => {
        const { cause } = diagnose({ now, ...told(named, accessPermitted) });
        expect(sure.has(cause)).toBe(false);
        const isNamed = Object.values(named ?? {}).some((amount) => (amount ?? 0) > 0);
        expect(cause === 'WORKS' || cause === 'NOT_PERMITTED').toBe(isNamed);
      }),
    );
  });
});
