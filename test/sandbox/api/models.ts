import { Hono } from 'hono';
import { z } from 'zod';
import { readSecret, requireKey } from './auth.ts';
import { catalogue, type Model, type Price } from './catalogue.ts';
import type { Parts } from './parts.ts';
import { readStrict } from './strictBody.ts';

const types = [
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
const modelsQuery = z.object({ type: z.enum([...types, 'all', 'code']).default('text') });
const traitsQuery = z.object({ type: z.enum(types).default('text') });

/**
 * Open to everyone: that these answer proves nothing about a key. The document has a 401 for the
 * traits alone: a key that is sent there must work.
 */
export function modelRoutes(parts: Parts): Hono {
  return new Hono()
    .get('/models', (c) => {
      const { type } = readStrict(c.req.query(), modelsQuery);
      return c.json({ object: 'list', type, data: modelsOf(type).map(describeModel) });
    })
    .get('/models/traits', (c) => {
      if (readSecret(c.req.raw) !== undefined) requireKey(parts, c.req.raw);
      const { type } = readStrict(c.req.query(), traitsQuery);
      const data = Object.fromEntries(
        modelsOf(type).flatMap(({ id, traits = [] }) => traits.map((trait) => [trait, id])),
      );
      return c.json({ object: 'list', type, data });
    });
}

function modelsOf(type: z.output<typeof modelsQuery>['type']): Model[] {
  if (type === 'code') return catalogue.filter(isForCode);
  return catalogue.filter((model) => type === 'all' || model.type === type);
}

const isForCode = ({ traits = [] }: Model) => traits.includes('default_code');

/** ModelResponse of the OpenAPI document, as far as the catalogue knows it. */
function describeModel(model: Model) {
  const { id, name, type, privacy, price, contextTokens, traits = [], offline = false } = model;
  return {
    id,
    object: 'model',
    owned_by: 'venice.ai',
    type,
    created: 1_727_966_436,
    ...(contextTokens !== undefined && { context_length: contextTokens }),
    model_spec: {
      name,
      privacy,
      offline,
      traits,
      pricing: describePrice(price),
      ...(contextTokens !== undefined && { availableContextTokens: contextTokens }),
      ...(type === 'text' && { capabilities: textCapabilities(model), constraints: textConstraints }),
    },
  };
}

const both = (amount: number) => ({ usd: amount, diem: amount });

function describePrice(price: Price) {
  switch (price.unit) {
    case 'mtoken':
      return { input: both(price.input), output: both(price.output) };
    case 'image':
      return { generation: both(price.each), upscale: { '2x': both(0.02), '4x': both(0.08) } };
    case 'upscale':
      return { upscale: { '2x': both(price.twice), '4x': both(price.fourTimes) } };
    case 'mchar':
      return { input: both(price.each) };
    case 'audioSecond':
      return { per_audio_second: both(price.each) };
    case 'piece':
      return { generation: both(price.each) };
  }
}

const textConstraints = { temperature: { default: 0.7 }, top_p: { default: 0.9 } };

function textCapabilities(model: Model) {
  return {
    optimizedForCode: isForCode(model),
    quantization: model.privacy === 'private' ? 'fp8' : 'not-available',
    supportsAudioInput: false,
    supportsE2EE: false,
    supportsFunctionCalling: true,
    supportsLogProbs: model.privacy === 'private',
    supportsMultipleImages: false,
    supportsReasoning: model.id.includes('thinking'),
    supportsReasoningEffort: false,
    supportsResponseSchema: true,
    supportsTeeAttestation: false,
    supportsVideoInput: false,
    supportsVision: model.traits?.includes('default_vision') ?? false,
    supportsWebSearch: true,
    supportsXSearch: false,
  };
}
