import { lenient, openSet, rows, Timestamp } from './reading.ts';
import { z } from './zod.ts';

/** One limit of a model: `amount` in a minute (RPM, TPM) or a day (RPD). */
export const RateLimit = z.object({ amount: z.number(), type: openSet<'RPM' | 'TPM' | 'RPD'>() });
export type RateLimit = z.infer<typeof RateLimit>;

export const ModelRateLimits = z.object({ apiModelId: lenient(z.string()), rateLimits: rows(RateLimit) });
export type ModelRateLimits = z.infer<typeof ModelRateLimits>;

/**
 * What this key may still spend: clamped to its own limits, so not the account's balance. Any
 * currency may be missing.
 */
export const Balances = z.object({
  USD: lenient(z.number()),
  DIEM: lenient(z.number()),
  EARNED_CREDITS: lenient(z.number()),
  BUNDLED_CREDITS: lenient(z.number()),
  /** the old name of DIEM */
  VCU: lenient(z.number()),
});
export type Balances = z.infer<typeof Balances>;

export const RateLimits = z.object({
  accessPermitted: z.boolean(),
  apiTier: lenient(z.object({ id: z.string(), isCharged: lenient(z.boolean()) })),
  balances: lenient(Balances),
  keyExpiration: lenient(Timestamp),
  nextEpochBegins: lenient(z.string()),
  rateLimits: lenient(rows(ModelRateLimits)),
});
export type RateLimits = z.infer<typeof RateLimits>;

/** GET /api_keys/rate_limits: the one call that proves a key works. */
export const RateLimitsAnswer = z.pipe(
  z.object({ data: RateLimits }),
  z.transform(({ data }) => data),
);

/** One breach. `modelId` may also be `endpoint:api/v1/…` or `model:unknown`. */
export const RateLimitBreach = z.object({
  timestamp: z.string(),
  rateLimitType: openSet<'RPM' | 'TPM' | 'RPD' | 'FAILED_REQUESTS' | 'UNSUPPORTED_FEATURE_REQUESTS'>(),
  apiKeyId: lenient(z.string()),
  modelId: lenient(z.string()),
  rateLimitTier: lenient(z.string()),
});
export type RateLimitBreach = z.infer<typeof RateLimitBreach>;

/** GET /api_keys/rate_limits/log: the last 50 breaches. */
export const RateLimitLog = z.object({ data: rows(RateLimitBreach) });
export type RateLimitLog = z.infer<typeof RateLimitLog>;
