import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { createTestbed, readAt } from './testbed.ts';

const idsOf = (body: unknown) => {
  const models = readAt(body, 'data');
  return Array.isArray(models) ? models.map(({ id }) => id) : [];
};

describe('modelRoutes', () => {
  test('behavior: without a type the text models, no key needed', async () => {
    const bed = await createTestbed();
    const { status, body } = await bed.call('GET /models');
    expect(status).toBe(200);
    expect(body).toMatchObject({ object: 'list', type: 'text' });
    expect(idsOf(body)).toEqual(catalogue.filter(({ type }) => type === 'text').map(({ id }) => id));
    expect(readAt(body, 'data.0.model_spec')).toMatchObject({
      privacy: 'private',
      pricing: { input: { usd: 0.05, diem: 0.05 }, output: { usd: 0.15, diem: 0.15 } },
    });
  });

  test('behavior: each type, all and code', async () => {
    const bed = await createTestbed();
    const read = async (type: string) => idsOf((await bed.call(`GET /models?type=${type}`)).body);
    expect(await read('all')).toHaveLength(catalogue.length);
    expect(await read('code')).toEqual(['qwen3-coder-480b-a35b-instruct']);
    const types = new Set(catalogue.map(({ type }) => type));
    expect(types.size).toBe(10);
    for (const type of types)
      expect(await read(type)).toEqual(catalogue.filter((model) => model.type === type).map(({ id }) => id));
  });

  test('behavior: traits lead to models', async () => {
    const bed = await createTestbed();
    const { body } = await bed.call('GET /models/traits');
    expect(body).toMatchObject({ data: { default: 'zai-org-glm-5-1', fastest: 'qwen3-4b' }, type: 'text' });
    const image = await bed.call('GET /models/traits?type=image');
    expect(image.body).toMatchObject({ data: { default: 'venice-sd35' } });
  });

  test('error: a key that does not work, where the document has a 401 for it', async () => {
    const bed = await createTestbed();
    expect((await bed.call('GET /models', { key: 'no-such-key' })).status).toBe(200);
    expect((await bed.call('GET /models/traits', { key: 'no-such-key' })).status).toBe(401);
  });

  test('error: an unknown type', async () => {
    const bed = await createTestbed();
    expect((await bed.call('GET /models?type=poem')).status).toBe(400);
    expect((await bed.call('GET /models/traits?type=all')).status).toBe(400);
  });
});
