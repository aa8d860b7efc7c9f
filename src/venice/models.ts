import { Filled, lenient, openSet, rows } from './reading.ts';
import { z } from './zod.ts';

export const modelTypes = [
  'asr',
  'embedding',
  'image',
  'music',
  'text',
  'tts',
  'upscale',
  'inpaint',
  'video',
  'decision',
] as const;
export type ModelType = (typeof modelTypes)[number];

const Price = z.object({ usd: z.number(), diem: lenient(z.number()) });
const flag = lenient(z.boolean());

export const ModelSpec = z.object({
  name: lenient(z.string()),
  description: lenient(z.string()),
  privacy: lenient(openSet<'private' | 'anonymized'>()),
  offline: flag,
  betaModel: flag,
  modelSource: lenient(z.string()),
  availableContextTokens: lenient(z.number()),
  maxCompletionTokens: lenient(z.number()),
  traits: lenient(z.array(z.string())),
  // Per million tokens for text; other kinds of models price by the piece, in shapes of their own.
  pricing: lenient(
    z.object({
      input: lenient(Price),
      output: lenient(Price),
      cache_input: lenient(Price),
      generation: lenient(Price),
    }),
  ),
  capabilities: lenient(
    z.object({
      optimizedForCode: flag,
      supportsFunctionCalling: flag,
      supportsReasoning: flag,
      supportsVision: flag,
      supportsWebSearch: flag,
      supportsTeeAttestation: flag,
      supportsE2EE: flag,
    }),
  ),
  deprecation: lenient(
    z.object({
      removesAt: lenient(z.string()),
      replacementModelId: lenient(z.string()),
    }),
  ),
});
export type ModelSpec = z.infer<typeof ModelSpec>;

export const Model = z.object({
  id: Filled,
  type: openSet<ModelType>(),
  created: lenient(z.number()),
  owned_by: lenient(z.string()),
  model_spec: lenient(ModelSpec),
});
export type Model = z.infer<typeof Model>;

/** GET /models. No key is needed, so an answer proves none. */
export const Models = z.object({ data: rows(Model) });
export type Models = z.infer<typeof Models>;

/** A trait (`default`, `fastest`) and the model that has it now. */
export type ModelTrait = { trait: string; modelId: string };
/** GET /models/traits, as pairs: names from outside are no keys of an object here. */
export type ModelTraits = { data: ModelTrait[] };
export const ModelTraits: z.ZodMiniType<ModelTraits> = z.object({
  data: z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((traits: Record<string, unknown>): ModelTrait[] =>
      Object.entries(traits).flatMap(([trait, modelId]) =>
        typeof modelId === 'string' ? [{ trait, modelId }] : [],
      ),
    ),
  ),
});
