import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis, Known } from './diagnosis.ts';
import { diagnoseSpending } from './spending.ts';

const now = Date.UTC(2026, 10, 21, 12);
const midnight = Date.UTC(2026, 10, 22);
const diem = (text: string) => BigInt(Math.round(Number(text) * 1e6)) * 10n ** 12n;
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
  ['no access, nothing named', told({}, false), 'ACCOUNT_EMPTY', 'fund'],
  ['no balances at all', told(undefined), 'UNSURE', 'fund'],
  ['no balance named', told({}), 'UNSURE', 'fund'],
  ['nothing known', {}, 'UNSURE', 'fund'],
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
    'fund',
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
    'fund',
  ],
  ['nothing staked, nothing named', { ...told({}), chain: { stakedDiem: 0n } }, 'DIEM_UNDER_MINIMUM', 'fund'],
  [
    'exactly 0.1 staked, nothing named yet',
    { ...told({}), chain: { stakedDiem: diem('0.1') } },
    'UNSURE',
    'fund',
  ],
  ['no caps, and all zero', { ...told({ USD: 0 }), ...capped(null, null) }, 'ACCOUNT_EMPTY', 'fund'],
  [
    'money in the account, and no limit to see',
    { ...told({ DIEM: 0 }), ...account(null, 5, 5) },
    'CANNOT_SPEND',
    'manage',
  ],
  ['the account alone', account(null, 5, 5), 'UNSURE', 'checkAgain'],
];

/** The action by the word that tells it apart: the field to edit, the page of Venice's, else its kind. */
function nameAction({ action }: Diagnosis): string {
  if (action.kind === 'edit') return action.field;
  return action.kind === 'venice' ? action.page : action.kind;
}

describe('diagnoseSpending', () => {
  it.each(rows)('behavior: %s', (_, known, cause, action) => {
    const found = diagnoseSpending({ now, ...known });
    expect({ cause: found.cause, action: nameAction(found) }).toEqual({ cause, action });
  });

  it('behavior: tells how much, of what, and until when', () => {
    const cap = diagnoseSpending({ now, ...told({ USD: 0 }), ...capped(5, null, { usd: '5', diem: '0' }) });
    expect(cap).toEqual({
      cause: 'CAP_REACHED',
      pool: 'usd',
      cap: 5,
      period: 'EPOCH',
      resetsAt: midnight,
      action: { kind: 'edit', field: 'usd' },
    });
    const month = {
      stored: { limits: { usd: 5, diem: null }, used: { usd: '5', diem: '0' }, limitPeriod: 'MONTH' },
    };
    expect(diagnoseSpending({ now, ...month })).toMatchObject({ resetsAt: Date.UTC(2026, 11, 1) });
    const life = { stored: { ...month.stored, limitPeriod: 'LIFETIME' } };
    expect(diagnoseSpending({ now, ...life })).not.toHaveProperty('resetsAt');
    expect(diagnoseSpending({ now, ...account(0, 0, 3), ...capped(null, null) })).toMatchObject({
      action: { kind: 'wait', until: midnight },
    });
  });

  it('behavior: an unread chain, account or limit never makes a diagnosis surer', () => {
    const sure = new Set(['DIEM_UNDER_MINIMUM', 'DIEM_USED_UP', 'CAP_REACHED', 'EXPIRED']);
    const money = fc.constantFrom(undefined, 0, 0.01, 7);
    const balances = fc.record({ USD: money, DIEM: money, BUNDLED_CREDITS: money, VCU: money });
    fc.assert(
      fc.property(fc.boolean(), fc.option(balances, { nil: undefined }), (accessPermitted, named) => {
        const { cause } = diagnoseSpending({ now, ...told(named, accessPermitted) });
        expect(sure.has(cause)).toBe(false);
        const isNamed = Object.values(named ?? {}).some((amount) => (amount ?? 0) > 0);
        expect(cause === 'WORKS' || cause === 'NOT_PERMITTED').toBe(isNamed);
      }),
    );
  });
});
