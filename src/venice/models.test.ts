import { describe, expect, test } from 'vitest';
import { Models, ModelTraits } from './models.ts';
import { z } from './zod.ts';

describe('Models', () => {
  test('behavior: keeps what a page may show of a model, of any type', () => {
    const model = {
      id: 'llama-3.2-3b',
      type: 'text',
      created: 1727966436,
      owned_by: 'venice.ai',
      model_spec: {
        name: 'Llama 3.2 3B',
        privacy: 'private',
        offline: false,
        availableContextTokens: 131072,
        traits: ['fastest'],
        pricing: { input: { usd: 0.15, diem: 0.15 }, output: { usd: 0.6, diem: 0.6 } },
        capabilities: { supportsVision: false, supportsReasoning: true },
      },
    };
    const wordy = {
      ...model,
      object: 'model',
      model_spec: { ...model.model_spec, constraints: { top_p: {} } },
    };
    const later = { id: 'b', type: 'smell', model_spec: { pricing: 'ask', traits: [1] } };
    expect(z.parse(Models, { object: 'list', type: 'all', data: [wordy, later, { id: 'c' }] })).toEqual({
      data: [model, { id: 'b', type: 'smell', model_spec: {} }, { unreadable: true, index: 2 }],
    });
  });
});

describe('ModelTraits', () => {
  test('behavior: pairs, so that no name from outside is a key here', () => {
    const answer: unknown = JSON.parse(
      '{"object":"list","type":"text","data":{"default":"zai-org-glm-5-1","fastest":"kimi-k2-6","odd":1,"constructor":"c"}}',
    );
    expect(z.parse(ModelTraits, answer)).toEqual({
      data: [
        { trait: 'default', modelId: 'zai-org-glm-5-1' },
        { trait: 'fastest', modelId: 'kimi-k2-6' },
        { trait: 'constructor', modelId: 'c' },
      ],
    });
  });

  test('error: no object, no traits', () => {
    for (const data of [[], null, 'default', undefined])
      expect(z.safeParse(ModelTraits, { data }).success).toBe(false);
  });
});
