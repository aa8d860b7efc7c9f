import type { FieldErrors, Resolver } from 'react-hook-form';
import { plainDecimal } from '../kit/decimal.ts';
import type { KeyTerms } from './keyTerms.ts';
import { type Limit, OptionsError, type OptionsErrorCode, readExpiry, readLimit } from './options.ts';
import { type ExpiryChoice, inVeniceTime, type LimitValues, type OptionsFormValues } from './optionsForm.ts';

/**
 * What the form over a stored key holds. `unknown` is what Venice did not say: nothing is chosen,
 * nothing is sent.
 */
export type EditKeyValues = {
  description: string;
  usd: EditLimitValues;
  diem: EditLimitValues;
  limitPeriod: OptionsFormValues['limitPeriod'] | 'unknown';
  modelPrivacy: OptionsFormValues['modelPrivacy'] | 'unknown';
  expires: ExpiryChoice | 'unknown';
  /** UTC date-time; empty while a date is incomplete. */
  expiresAt: string;
};
export type EditLimitValues = { kind: LimitValues['kind'] | 'unknown'; amount: string };

/** Venice's own limit: here the tag that the mint added is part of the text. */
export const maxStoredDescription = 64;

/** The form as it first stands over a key: every choice is what is stored. */
export function toEditValues(stored: KeyTerms): EditKeyValues {
  return {
    description: stored.description,
    usd: toLimitValues(stored.usd),
    diem: toLimitValues(stored.diem),
    limitPeriod: oneOf(stored.limitPeriod, ['EPOCH', 'MONTH', 'LIFETIME']),
    modelPrivacy: oneOf(stored.modelPrivacy, ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY']),
    ...toExpiryValues(stored.expiresAt),
  };
}

/**
 * The terms that the form asks for. A field left as it was keeps its stored value to the letter,
 * also one that this form could not write: a cap of eight decimals, a period that came after this
 * page was made.
 *
 * @param now ms since 1970, to refuse an expiry in the past
 * @throws OptionsError
 */
export function readTerms(stored: KeyTerms, values: EditKeyValues, now: number): KeyTerms {
  const initial = toEditValues(stored);
  const isNoLimitTouched = isSameLimit(values.usd, initial.usd) && isSameLimit(values.diem, initial.diem);
  const cap = (currency: 'usd' | 'diem') => {
    if (isSameLimit(values[currency], initial[currency])) {
      if (stored[currency] === undefined && !isNoLimitTouched) throw new OptionsError('LIMIT_UNKNOWN');
      return stored[currency];
    }
    return readLimit(toLimit(values[currency]));
  };
  return {
    description: readDescription(stored.description, values.description),
    usd: cap('usd'),
    diem: cap('diem'),
    limitPeriod: values.limitPeriod === initial.limitPeriod ? stored.limitPeriod : values.limitPeriod,
    modelPrivacy: values.modelPrivacy === initial.modelPrivacy ? stored.modelPrivacy : values.modelPrivacy,
    expiresAt: readExpiryValues(stored.expiresAt, initial, values, now),
  };
}

/** Checks the form field by field as `readTerms` does; each message is an `OptionsErrorCode`. */
export function createEditResolver(stored: KeyTerms, now: () => number): Resolver<EditKeyValues> {
  return (values) => {
    const untouched = toEditValues(stored);
    const check = (part: Partial<EditKeyValues>) =>
      findReason(() => readTerms(stored, { ...untouched, ...part }, now()));
    const { description, usd, diem, expires, expiresAt } = values;
    const errors: FieldErrors<EditKeyValues> = {};
    const inDescription = check({ description });
    if (inDescription) errors.description = fail(inDescription);
    // One limit touched asks for both: they are sent together.
    const inLimit = { usd: check({ usd, diem: known(diem) }), diem: check({ diem, usd: known(usd) }) };
    if (inLimit.usd) errors.usd = { amount: fail(inLimit.usd) };
    if (inLimit.diem) errors.diem = { amount: fail(inLimit.diem) };
    const inExpiry = check({ expires, expiresAt });
    if (inExpiry) errors.expiresAt = fail(inExpiry);
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };

    /** Stands in for the other limit, so that each is blamed for its own text alone. */
    function known(other: EditLimitValues): EditLimitValues {
      return other.kind === 'amount' ? { kind: 'off', amount: '' } : other;
    }
  };
}

function fail(message: OptionsErrorCode) {
  return { type: 'custom', message };
}

function readDescription(stored: string, text: string): string {
  if (text === stored) return stored;
  if (text.trim().length > maxStoredDescription) throw new OptionsError('DESCRIPTION_TOO_LONG');
  return text.trim();
}

function readExpiryValues(
  stored: string | null | undefined,
  initial: EditKeyValues,
  { expires, expiresAt }: EditKeyValues,
  now: number,
): string | null | undefined {
  if (expires === 'unknown') return stored;
  if (expires === 'never') return null;
  if (initial.expires !== 'never' && expiresAt === initial.expiresAt && stored) return stored;
  return readExpiry(inVeniceTime({ expires, expiresAt }), now);
}

function toLimit({ kind, amount }: EditLimitValues): Limit {
  if (kind === 'unknown') throw new OptionsError('LIMIT_UNKNOWN');
  return kind === 'amount' ? { kind, amount } : { kind };
}

function toLimitValues(cap: number | null | undefined): EditLimitValues {
  if (cap === undefined) return { kind: 'unknown', amount: '' };
  if (cap === null) return { kind: 'none', amount: '' };
  return cap === 0 ? { kind: 'off', amount: '' } : { kind: 'amount', amount: plainDecimal(cap) };
}

function toExpiryValues(date: string | null | undefined): Pick<EditKeyValues, 'expires' | 'expiresAt'> {
  if (date === null) return { expires: 'never', expiresAt: '' };
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return { expires: 'unknown', expiresAt: '' };
  const expiresAt = new Date(time).toISOString().replace('.000Z', 'Z');
  return { expires: isEditable(time) ? 'date' : 'unknown', expiresAt };
}

/** Whether the date field can hold a moment: a year of four digits in every time zone. */
function isEditable(time: number): boolean {
  return time >= Date.UTC(1970, 0, 2) && time < Date.UTC(9999, 11, 31);
}

function isSameLimit(one: EditLimitValues, other: EditLimitValues): boolean {
  return one.kind === other.kind && (one.kind !== 'amount' || one.amount.trim() === other.amount);
}

function oneOf<T extends string>(value: string | undefined, values: readonly T[]): T | 'unknown' {
  return values.find((each) => each === value) ?? 'unknown';
}

function findReason(read: () => unknown): OptionsErrorCode | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof OptionsError) return error.code;
    throw error;
  }
}
