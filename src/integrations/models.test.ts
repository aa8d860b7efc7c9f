import { describe, expect, it } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from '../venice/client.ts';
import { Models } from '../venice/models.ts';
import { chooseModel, fallbackModel, usableModels } from './models.ts';

const listOf = (...data: unknown[]) => Models.parse({ data });
const textModel = (id: string, model_spec = {}) => ({ id, type: 'text', model_spec });

describe('usableModels', () => {
  it('behavior: text models that answer, with names that are safe in every client', () => {
    const list = listOf(
      textModel('a'),
      textModel('off', { offline: true }),
      { id: 'picture', type: 'image' },
      textModel('$(reboot)'),
      textModel('{env:HOME}'),
      textModel('{file:~/.ssh/id_rsa}'),
      textModel('two\nlines'),
      textModel('x'.repeat(200)),
      { broken: true },
      textModel('org/b:free'),
    );
    expect(usableModels(list).map(({ id }) => id)).toEqual(['a', 'org/b:free']);
  });
});

describe('chooseModel', () => {
  it('behavior: Venice’s default, else the first, else that of its guides', () => {
    const [first, second] = [textModel('a'), textModel('b', { traits: ['default'] })];
    expect(chooseModel(usableModels(listOf(first, second)))).toBe('b');
    expect(chooseModel(usableModels(listOf(first)))).toBe('a');
    expect(chooseModel([])).toBe(fallbackModel);
  });

  it('behavior: finds one in the sandbox’s list', async () => {
    const { sandbox } = await createTestbed();
    const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(sandbox) });
    expect(chooseModel(usableModels(await venice.listModels({ type: 'text' })))).toBe('zai-org-glm-5-1');
  });
});
