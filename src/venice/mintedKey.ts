import { type ApiKeyType, ConsumptionLimits, type LimitPeriod, type ModelPrivacy } from './apiKey.ts';
import { Filled, openSet, Timestamp } from './reading.ts';
import { z } from './zod.ts';

/**
 * What a mint or a creation says back of the options. Known to err: `diem` comes back null when it
 * was sent alone, and `usd: 0` comes back null, while what is stored is right. So it is no proof of
 * anything; ask GET /api_keys/{id}.
 */
export const MintEcho = z.object({
  apiKeyType: z.optional(openSet<ApiKeyType>()),
  // Create and mint say consumptionLimit, the list and PATCH consumptionLimits.
  consumptionLimit: z.optional(ConsumptionLimits),
  limitPeriod: z.optional(openSet<LimitPeriod>()),
  modelPrivacy: z.optional(openSet<ModelPrivacy>()),
  description: z.optional(z.string()),
  expiresAt: z.optional(Timestamp),
});
export type MintEcho = z.infer<typeof MintEcho>;

/** A key in the one answer that ever holds its secret. `echo` is undefined when it could not be read. */
export type MintedKey = { apiKey: string; id: string | undefined; echo: MintEcho | undefined };

const KeyData = z.looseObject({ apiKey: Filled });

/**
 * POST of a mint or a creation: `apiKey` alone decides, nothing beside it can take the key from its
 * owner. It is read one level up as well, as the secret is in no other response.
 */
export const MintAnswer: z.ZodMiniType<MintedKey> = z.pipe(
  z.union([
    z.object({ data: KeyData }),
    z.pipe(
      KeyData,
      z.transform((data) => ({ data })),
    ),
  ]),
  z.transform(({ data }): MintedKey => {
    const id = z.safeParse(Filled, data.id);
    return { apiKey: data.apiKey, id: id.data, echo: z.safeParse(MintEcho, data).data };
  }),
);
