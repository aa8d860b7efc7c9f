import { fromUnits, plainDecimal, readTypedAmount } from '../kit/decimal.ts';
import type { MintOptions } from '../venice/bodies.ts';

/**
 * A spending limit in one currency. Absent, a number and 0 mean three things to Venice; so do the
 * three kinds here.
 */
export type Limit = { kind: 'none' } | { kind: 'off' } | { kind: 'amount'; amount: string };

/** When the key ends: `at` is a UTC date-time, `never` an explicit choice. */
export type Expiry = { kind: 'never' } | { kind: 'at'; at: string };

/** What the form says, before it becomes a body. */
export type KeyRequest = {
  apiKeyType: 'INFERENCE' | 'ADMIN';
  description: string;
  usd: Limit;
  diem: Limit;
  limitPeriod: 'EPOCH' | 'MONTH' | 'LIFETIME';
  modelPrivacy: 'ALL' | 'PRIVATE_TEXT' | 'PRIVATE_ONLY';
  expiry: Expiry;
};

export type OptionsErrorCode =
  | 'AMOUNT_MISSING'
  | 'AMOUNT_FORM'
  | 'AMOUNT_ZERO'
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_TOO_PRECISE'
  | 'EXPIRY_FORM'
  | 'EXPIRY_PAST'
  | 'DESCRIPTION_LENGTH'
  | 'DESCRIPTION_TOO_LONG'
  | 'LIMIT_UNKNOWN';

export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly code: OptionsErrorCode;
  constructor(code: OptionsErrorCode) {
    super(`The form cannot become a request: ${code}`);
    this.code = code;
  }
}

const maxAmount = 9_999_999_999;
/** Venice counts in millionths. */
const places = 6;
const utcDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
/** Venice's limit on `description`, less the tag that this page adds (` #` and six characters). */
export const maxDescriptionLength = 64 - 8;

/**
 * An amount of USD or DIEM as the user wrote it (`readTypedAmount`), at most six decimals. JSON
 * turns NaN and Infinity into null, and null means "no cap": so nothing but an exact, finite number
 * leaves here.
 *
 * @returns the number whose shortest decimal form is the text
 * @throws OptionsError
 */
export function readAmount(text: string): number {
  const read = readTypedAmount(text, places);
  if ('code' in read) throw new OptionsError(`AMOUNT_${read.code}`);
  const decimal = fromUnits(read.units, places);
  const amount = Number(decimal);
  if (amount === 0) throw new OptionsError('AMOUNT_ZERO');
  if (amount > maxAmount) throw new OptionsError('AMOUNT_TOO_LARGE');
  if (plainDecimal(amount) !== decimal) throw new OptionsError('AMOUNT_TOO_PRECISE');
  return amount;
}

/**
 * The options half of the mint body. A limit is named only when the user set one in either
 * currency; `null` stands only where "No cap" was chosen.
 *
 * @param request the form, complete
 * @param tag six characters that find this key again should its answer be lost
 * @param now ms since 1970, to refuse an expiry in the past
 * @throws OptionsError
 */
export function buildOptions(request: KeyRequest, tag: string, now: number): MintOptions {
  const { apiKeyType, limitPeriod, modelPrivacy } = request;
  const options: MintOptions = {
    apiKeyType,
    description: describe(request.description, tag),
    limitPeriod,
    modelPrivacy,
  };
  if (request.usd.kind !== 'none' || request.diem.kind !== 'none')
    options.consumptionLimit = { usd: readLimit(request.usd), diem: readLimit(request.diem) };
  if (request.expiry.kind === 'at') options.expiresAt = readExpiry(request.expiry.at, now);
  return options;
}

/** @returns a cap as Venice writes it: null for none, 0 for off. @throws OptionsError */
export function readLimit(limit: Limit): number | null {
  switch (limit.kind) {
    case 'none':
      return null;
    case 'off':
      return 0;
    case 'amount':
      return readAmount(limit.amount);
  }
}

/** @param at a UTC date-time after `now` (ms since 1970). @returns the same text. @throws OptionsError */
export function readExpiry(at: string, now: number): string {
  const time = Date.parse(at);
  // Date.parse rolls 31 February over to March: what is sent must be what was asked.
  if (!utcDateTime.test(at) || Number.isNaN(time)) throw new OptionsError('EXPIRY_FORM');
  if (new Date(time).toISOString().slice(0, 19) !== at.slice(0, 19)) throw new OptionsError('EXPIRY_FORM');
  if (time <= now) throw new OptionsError('EXPIRY_PAST');
  return at;
}

function describe(description: string, tag: string): string {
  const text = description.trim() || 'Zecca';
  if (text.length > maxDescriptionLength) throw new OptionsError('DESCRIPTION_LENGTH');
  return `${text} #${tag}`;
}
