import type { ApiKey, KeyField } from '../venice/apiKey.ts';
import type { UpdateKeyBody } from '../venice/bodies.ts';

/** What can be changed of a key, as Venice stores it: null is "no cap" and "never", undefined is unknown. */
export type KeyTerms = {
  description: string;
  usd: number | null | undefined;
  diem: number | null | undefined;
  limitPeriod: string | undefined;
  modelPrivacy: string | undefined;
  expiresAt: string | null | undefined;
};

export const keyFields = [
  'description',
  'usd',
  'diem',
  'limitPeriod',
  'modelPrivacy',
  'expiresAt',
] as const satisfies readonly KeyField[];

export function termsOf(key: ApiKey): KeyTerms {
  const { description = '', consumptionLimits, limitPeriod, modelPrivacy, expiresAt } = key;
  const { usd, diem } = consumptionLimits ?? {};
  return { description, usd, diem, limitPeriod, modelPrivacy, expiresAt };
}

/**
 * The fields in which two sets of terms differ; dates are compared as moments, since Venice may
 * write one in another form.
 */
export function findChanges(before: KeyTerms, after: KeyTerms): KeyField[] {
  return keyFields.filter((field) =>
    field === 'expiresAt'
      ? momentOf(before.expiresAt) !== momentOf(after.expiresAt)
      : before[field] !== after[field],
  );
}

/** What was asked over `before`, asked over `now`: fields that the user left alone are as they are now. */
export function rebase(before: KeyTerms, asked: KeyTerms, now: KeyTerms): KeyTerms {
  const changed = findChanges(before, asked);
  const own = Object.fromEntries(changed.map((field) => [field, asked[field]]));
  return { ...now, ...own };
}

/**
 * The PATCH that makes the one of the other: only what changed, yet both currencies as soon as one
 * did, since nothing says that Venice keeps the limit that a partial `consumptionLimit` leaves out.
 *
 * @returns undefined where nothing changed
 * @throws Error where a limit would have to be sent that is not known
 */
export function buildUpdate(id: string, before: KeyTerms, after: KeyTerms): UpdateKeyBody | undefined {
  const changes = findChanges(before, after);
  if (changes.length === 0) return undefined;
  const body: UpdateKeyBody = { id };
  if (changes.includes('description')) body.description = after.description;
  if (changes.includes('usd') || changes.includes('diem')) {
    const { usd, diem } = after;
    if (usd === undefined || diem === undefined) throw new Error('A limit that is not known cannot be sent.');
    body.consumptionLimit = { usd, diem };
  }
  if (changes.includes('limitPeriod')) body.limitPeriod = known(after.limitPeriod, periods);
  if (changes.includes('modelPrivacy')) body.modelPrivacy = known(after.modelPrivacy, privacies);
  // The empty string, not null: an accident of arithmetic can become null, never "".
  if (changes.includes('expiresAt')) body.expiresAt = after.expiresAt ?? '';
  return body;
}

const periods = ['EPOCH', 'MONTH', 'LIFETIME'] as const;
const privacies = ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'] as const;

function known<T extends string>(value: string | undefined, values: readonly T[]): T {
  const found = values.find((each) => each === value);
  if (!found) throw new Error('A setting that is not known cannot be sent.');
  return found;
}

function momentOf(date: string | null | undefined): number | null | undefined {
  return typeof date === 'string' && date !== '' ? Date.parse(date) : date === undefined ? undefined : null;
}
