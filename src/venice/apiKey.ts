import { DecimalString, Filled, lenient, openSet, rows, Timestamp } from './reading.ts';
import { z } from './zod.ts';

export type ApiKeyType = 'INFERENCE' | 'ADMIN';
export type LimitPeriod = 'EPOCH' | 'MONTH' | 'LIFETIME';
export type ModelPrivacy = 'ALL' | 'PRIVATE_TEXT' | 'PRIVATE_ONLY';

// null and absent are both "no cap", and 0 is "spending is off": told apart here once and for all.
const Cap = z._default(z.nullable(z.number()), null);

/** What a key may spend in a period, in each currency: null is no cap, 0 is off. */
export const ConsumptionLimits = z.object({ usd: Cap, diem: Cap });
export type ConsumptionLimits = z.infer<typeof ConsumptionLimits>;

/** Spending in decimal strings, exact. */
export const Usage = z.object({ usd: lenient(DecimalString), diem: lenient(DecimalString) });
export type Usage = z.infer<typeof Usage>;

/** A key as Venice lists it; its secret is never in it. A missing field is unknown, not empty. */
export const ApiKey = z.object({
  id: Filled,
  apiKeyType: openSet<ApiKeyType>(),
  description: lenient(z.string()),
  last6Chars: lenient(z.string()),
  createdAt: lenient(Timestamp),
  expiresAt: lenient(Timestamp),
  lastUsedAt: lenient(Timestamp),
  consumptionLimits: lenient(ConsumptionLimits),
  limitPeriod: lenient(openSet<LimitPeriod>()),
  modelPrivacy: lenient(openSet<ModelPrivacy>()),
  usage: lenient(z.object({ trailingSevenDays: Usage })),
  currentPeriodUsage: lenient(Usage),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** GET /api_keys. Expired keys are not in it. */
export const ApiKeyList = z.object({ data: rows(ApiKey) });
export type ApiKeyList = z.infer<typeof ApiKeyList>;

/** GET /api_keys/{id} and PATCH /api_keys. */
export const ApiKeyAnswer = z.object({ data: ApiKey });

/** DELETE /api_keys. */
export const DeleteAnswer = z.object({ success: z.literal(true) });

/** A key by its names: what may be listed, cached and shown. */
export type NamedKey = { id: string | undefined; apiKeyType: 'INFERENCE' | 'ADMIN'; last6: string };

/** A setting of a key that PATCH /api_keys can change. */
export type KeyField = 'description' | 'usd' | 'diem' | 'limitPeriod' | 'modelPrivacy' | 'expiresAt';
