import { z } from './zod.ts';

// Strict writing. Venice refuses unknown fields, and JSON turns NaN into null, which means "no cap"
// or "never expires": so every body is exactly one of these or is not sent.

/** null is no cap, 0 is off. */
const Cap = z.nullable(z.number().check(z.minimum(0), z.maximum(9_999_999_999)));

export const ConsumptionLimit = z.strictObject({ usd: z.exactOptional(Cap), diem: z.exactOptional(Cap) });
export type ConsumptionLimit = z.infer<typeof ConsumptionLimit>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/** `""` (never), `YYYY-MM-DD`, or a UTC date-time ending in Z; a day that the calendar has. */
const ExpiresAt = z.string().check(
  z.refine((text) => {
    if (text === '') return true;
    if (!day.test(text) && !dateTime.test(text)) return false;
    const time = Date.parse(text);
    // Date.parse may roll 30 February over to March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.replace(/(\.\d{3})?Z$/, ''));
  }),
);

const Description = z.string().check(z.maxLength(64));

const options = {
  apiKeyType: z.enum(['INFERENCE', 'ADMIN']),
  description: z.exactOptional(Description),
  expiresAt: z.exactOptional(ExpiresAt),
  consumptionLimit: z.exactOptional(ConsumptionLimit),
  limitPeriod: z.exactOptional(z.enum(['EPOCH', 'MONTH', 'LIFETIME'])),
  modelPrivacy: z.exactOptional(z.enum(['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'])),
};

/** What a new key is to be. */
export const MintOptions = z.strictObject(options);
export type MintOptions = z.infer<typeof MintOptions>;

export const Address = z.string().check(z.regex(/^0x[\da-fA-F]{40}$/));

const proof = {
  address: Address,
  // Of any length: a contract wallet's may be long, short or empty (EIP-1271), and Venice is the judge.
  signature: z.string().check(z.regex(/^0x(?:[\da-fA-F]{2})*$/)),
};
const signed = z.string().check(z.minLength(1));

/** POST /api_keys/generate_web3_key, in the one protocol or the other. */
export const MintBody = z.union([
  z.strictObject({ ...options, ...proof, token: signed }),
  z.strictObject({ ...options, ...proof, message: signed }),
]);
export type MintBody = z.infer<typeof MintBody>;

/** POST /api_keys. */
export const CreateKeyBody = z.strictObject({ ...options, description: Description });
export type CreateKeyBody = z.infer<typeof CreateKeyBody>;

/** The id of a key: opaque, yet never one that reads as another path under /api_keys. */
export const KeyId = z.string().check(z.regex(/^(?!rate_limits$|generate_web3_key$)[\w-]{1,128}$/));

/** PATCH /api_keys: fields left out stay as they are. `expiresAt` null or `""` removes the expiry. */
export const UpdateKeyBody = z.strictObject({
  id: KeyId,
  description: options.description,
  expiresAt: z.exactOptional(z.nullable(ExpiresAt)),
  consumptionLimit: options.consumptionLimit,
  limitPeriod: options.limitPeriod,
  modelPrivacy: options.modelPrivacy,
});
export type UpdateKeyBody = z.infer<typeof UpdateKeyBody>;
