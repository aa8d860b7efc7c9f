import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.ts';
import { VeniceError } from '../venice/errors.ts';
import { readFailure } from '../venice/failure.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, Known } from './diagnosis.ts';
import { x402Causes } from './x402Causes.ts';

const now = Date.UTC(2026, 10, 21, 12);
const answered = (status: number, sentence = '', code = '', hasKey = true): VeniceError =>
  readFailure(status, { sentence, code, issues: [] }, {}, { isMint: false, hasKey, now });
const account = (usd: number | null, diem: number | null, diemEpochAllocation: number) => ({
  balance: { canConsume: true, consumptionCurrency: null, balances: { usd, diem }, diemEpochAllocation },
});
const capped = (usd: number | null, diem: number | null) => ({ stored: { limits: { usd, diem } } });

type Row = readonly [name: string, known: Omit<Known, 'now'>, cause: Diagnosis['cause'], action: string];
const rows: readonly Row[] = [
  ['no error at all', { limits: { accessPermitted: true, balances: { DIEM: 5 } } }, 'WORKS', 'none'],
  ['an end in the past', { stored: { expiresAt: '2026-11-21T11:59:59Z' } }, 'EXPIRED', 'mint'],
  [
    'an end in the past, of a key that was granted',
    { stored: { expiresAt: '2026-11-21T11:59:59Z', grantedTo: 'app.example' } },
    'EXPIRED',
    'none',
  ],
  [
    '401 of a key that was granted',
    { error: answered(401, 'Authentication failed'), stored: { grantedTo: 'app.example' } },
    'KEY_REFUSED',
    'none',
  ],
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
  ['402', { error: answered(402, 'Insufficient USD or Diem balance') }, 'ACCOUNT_EMPTY', 'fund'],
  [
    '402 with too little staked',
    { error: answered(402), chain: { stakedDiem: 1n } },
    'DIEM_UNDER_MINIMUM',
    'fund',
  ],
  [
    '402 with the chain unread',
    { error: answered(402), chain: { stakedDiem: undefined } },
    'ACCOUNT_EMPTY',
    'fund',
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
    '400 for privacy, by its code',
    { error: answered(400, 'Choose another model.', 'MODEL_PRIVACY_RESTRICTED') },
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
  ['no answer', { error: new VeniceError('NETWORK') }, 'FAILURE', 'checkAgain'],
  ['404', { error: answered(404) }, 'FAILURE', 'none'],
  ...Object.entries(x402Causes).flatMap(([code, cause]): Row[] => [
    [code, { error: answered(400, 'Not this time', code) }, cause, 'none'],
    [`X402_${code}`, { error: answered(400, 'Not this time', `X402_${code}`) }, cause, 'none'],
  ]),
  [
    'a wallet with credit, refused for what is spent first',
    {
      pasted: {
        ...{ kind: 'error', hasSecret: false, hasCredit: true },
        error: answered(402, 'Payment required', 'PAYMENT_REQUIRED'),
      },
    },
    'LINKED_DIEM',
    'none',
  ],
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

  it('behavior: every cause of the catalogue comes about, here or from the spending alone', () => {
    const spending = ['UNSURE', 'CANNOT_SPEND', 'NOT_PERMITTED'];
    const seen = new Set([...rows.map(([, , cause]) => cause), ...spending]);
    expect([...seen].sort()).toEqual([...Object.keys(en.doctor.causes), 'FAILURE'].sort());
  });

  it('behavior: tells until when', () => {
    expect(diagnose({ now, error: answered(429) })).toMatchObject({ until: now + 30_000 });
    const expiresAt = '2026-11-20T00:00:00Z';
    expect(diagnose({ now, stored: { expiresAt } })).toMatchObject({ at: Date.parse(expiresAt) });
  });
});
