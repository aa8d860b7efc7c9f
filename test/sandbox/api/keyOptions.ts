import { z } from 'zod';
import { refuseField } from './strictBody.ts';

const limit = z.number().min(0).max(9_999_999_999).nullable().optional();

/**
 * Stricter than the document, which leaves the inner object open: a misspelt currency would be a
 * key without a cap.
 */
const consumptionLimit = z.strictObject({ usd: limit, diem: limit, vcu: limit });

const expiresAt = z.union([
  z.literal(''),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/),
]);

const description = z.string().max(64);
const settings = {
  consumptionLimit: consumptionLimit.optional(),
  limitPeriod: z.enum(['EPOCH', 'MONTH', 'LIFETIME']).optional(),
  modelPrivacy: z.enum(['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY']).optional(),
};
const apiKeyType = z.enum(['INFERENCE', 'ADMIN']);
const mint = {
  apiKeyType,
  description: description.optional(),
  expiresAt: expiresAt.optional(),
  ...settings,
  address: z.string(),
  signature: z.string(),
};

/**
 * The bodies of POST and PATCH /api_keys and of the two forms of the mint, as the OpenAPI document
 * has them.
 */
export const createBody = z.strictObject({
  apiKeyType,
  description,
  expiresAt: expiresAt.optional(),
  ...settings,
});
export const updateBody = z.strictObject({
  id: z.string(),
  description: description.optional(),
  expiresAt: expiresAt.nullable().optional(),
  ...settings,
});
export const tokenMintBody = z.strictObject({ ...mint, token: z.string() });
export const siweMintBody = z.strictObject({ ...mint, message: z.string() });

export type SentLimit = z.output<typeof consumptionLimit>;

/** What a key may spend in a period: `null` is no cap, 0 is "off". */
export type ConsumptionLimit = { usd: number | null; diem: number | null };

/** `diem` as sent: `vcu` is its old name and loses where both are there. */
export function sentDiem(sent: SentLimit): number | null | undefined {
  return sent.diem === undefined ? sent.vcu : sent.diem;
}

/**
 * Lays a sent limit over the stored one: an absent currency stays, `null` takes its cap away. That
 * PATCH merges rather than replaces is an assumption: clients that read back after a save are right
 * either way.
 */
export function mergeLimit(stored: ConsumptionLimit, sent: SentLimit | undefined): ConsumptionLimit {
  if (!sent) return stored;
  const diem = sentDiem(sent);
  return {
    usd: sent.usd === undefined ? stored.usd : sent.usd,
    diem: diem === undefined ? stored.diem : diem,
  };
}

/**
 * The limit that mint and create answer with, as wrong as Venice's own: `diem` is null where
 * only diem was sent, and a USD limit of 0 comes back null. What is stored is right.
 */
export function echoLimit(sent: SentLimit | undefined): ConsumptionLimit {
  if (!sent) return { usd: null, diem: null };
  return { usd: sent.usd || null, diem: sent.usd === undefined ? null : (sentDiem(sent) ?? null) };
}

/**
 * @param value `""` or null for no expiry, a date (its UTC midnight) or a UTC date-time
 * @returns an ISO date-time or null
 * @throws Refusal 400 for a day that is in no calendar and for a time that is over
 */
export function readExpiry(value: string | null | undefined, now: number): string | null {
  if (!value) return null;
  const time = Date.parse(value);
  // Date.parse lets 31 February roll over into March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value.slice(0, 10)))
    throw refuseField('expiresAt', 'Invalid date');
  if (time <= now) throw refuseField('expiresAt', 'Expiration date must be in the future');
  return new Date(time).toISOString();
}
