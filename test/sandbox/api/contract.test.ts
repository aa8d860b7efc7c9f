import { describe, expect, test } from 'vitest';
import { createContract, loadContract } from './contract.ts';
import { isJson } from './openApiSchema.ts';
import { createTestbed } from './testbed.ts';

const answer = (schema: object) => ({ content: { 'application/json': { schema } } });
const id = {
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
  additionalProperties: false,
};

/** A document of two paths, in the form of Venice's. */
const document = {
  openapi: '3.0.0',
  paths: {
    '/models': {
      get: {
        parameters: [{ in: 'query', name: 'page', schema: { type: 'integer', maximum: 9 } }],
        responses: { '200': answer(id) },
      },
    },
    '/things/{id}': { patch: { requestBody: answer(id), responses: { '200': answer(id) } } },
    '/things/none': { patch: { responses: { '200': answer({ type: 'string' }) } } },
  },
};
const call = { method: 'GET', path: '/models', query: {}, body: undefined };
const patch = { method: 'PATCH', path: '/things/7', query: {}, body: { id: '7' } };

describe('createContract', () => {
  const contract = createContract(document);

  test('behavior: lists what it knows', () => {
    expect(contract.operations.map(({ method, path, statuses }) => [method, path, statuses])).toEqual([
      ['GET', '/models', [200]],
      ['PATCH', '/things/{id}', [200]],
      ['PATCH', '/things/none', [200]],
    ]);
  });

  test('behavior: passes what fits and what it is silent about', () => {
    expect(contract.checkAnswer(call, { status: 200, body: { id: 'x' } })).toEqual([]);
    expect(contract.checkAnswer(call, { status: 418, body: { error: 'x' } })).toEqual([]);
    expect(contract.checkAnswer({ ...call, path: '/elsewhere' }, { status: 200, body: 1 })).toEqual([]);
    expect(contract.checkAnswer({ ...patch, path: '/things/none' }, { status: 200, body: 'x' })).toEqual([]);
    expect(contract.checkRequest(patch)).toEqual([]);
    expect(contract.checkRequest({ ...call, query: { page: '9', other: 'x' } })).toEqual([]);
  });

  test('error: names what does not fit', () => {
    expect(contract.checkAnswer(call, { status: 200, body: { id: 7 } })).toEqual(['200/id must be string']);
    expect(contract.checkAnswer(call, { status: 418, body: {} })).toEqual([
      "418 must have required property 'error'",
    ]);
    expect(contract.checkAnswer(call, { status: 204, body: {} })).toEqual([
      '204 is no answer of GET /models',
    ]);
    expect(contract.checkRequest({ ...patch, body: { id: '7', extra: 1 } })).toEqual([
      'body must NOT have additional properties',
    ]);
    expect(contract.checkRequest({ ...call, query: { page: '10' } })).toEqual(['query/page must be <= 9']);
  });

  test('behavior: the siwe mint is derived from the token one', () => {
    const mint = createContract({
      paths: {
        '/api_keys/generate_web3_key': {
          get: {
            responses: {
              '200': answer({
                type: 'object',
                properties: {
                  data: { type: 'object', properties: { token: { type: 'string' } }, required: ['token'] },
                },
                required: ['data'],
              }),
            },
          },
          post: {
            requestBody: answer({
              type: 'object',
              properties: { token: { type: 'string' }, address: { type: 'string' } },
              required: ['token', 'address'],
              additionalProperties: false,
            }),
            responses: { '200': answer(id) },
          },
        },
      },
    });
    const path = '/api_keys/generate_web3_key';
    const challenge = (data: object) =>
      mint.checkAnswer({ ...call, path }, { status: 200, body: { data } }).length === 0;
    expect(challenge({ token: 'x' })).toBe(true);
    expect(challenge({ message: 'x', nonce: 'x', expiresAt: '2026-11-21T12:00:00.000Z' })).toBe(true);
    expect(challenge({ message: 'x', nonce: 'x', expiresAt: 'soon' })).toBe(false);
    const body = (fields: object) =>
      mint.checkRequest({ method: 'POST', path, query: {}, body: { address: '0x', ...fields } }).length === 0;
    expect(body({ token: 'x' })).toBe(true);
    expect(body({ message: 'x' })).toBe(true);
    expect(body({ message: 'x', token: 'x' })).toBe(false);
    expect(body({})).toBe(false);
  });
});

describe('loadContract', () => {
  test('behavior: no document, no checks', () => {
    expect(loadContract({ ZECCA_CONTRACT: '/nowhere.json' })).toBeUndefined();
  });

  test('error: no document in CI', () => {
    expect(() => loadContract({ ZECCA_CONTRACT: '/nowhere.json', CI: 'true' })).toThrow(
      "CI checks the sandbox against Venice's OpenAPI document: none at /nowhere.json",
    );
  });
});

describe('checkDrift', () => {
  test('error: an answer that the document does not know is a 500 that names it', async () => {
    const bed = await createTestbed({ contract: createContract(document) });
    const { status, body } = await bed.call('GET /models');
    expect(status).toBe(500);
    expect(isJson(body) && body.error).toMatch(
      /^The sandbox drifted from Venice's contract: GET \/models: 200 must have required property 'id'/,
    );
  });

  test('error: a body that is accepted and should not be', async () => {
    const strict = createContract({
      paths: { '/chat/completions': { post: { requestBody: answer(id), responses: { '200': answer({}) } } } },
    });
    const bed = await createTestbed({ contract: strict });
    const { apiKey: key } = await bed.mintKey(bed.wallet({ vvv: '1', diem: '1' }));
    const body = { model: 'kimi-k2-6', messages: [{ role: 'user', content: 'x' }] };
    const answered = await bed.call('POST /chat/completions', { key, body });
    expect(answered.status).toBe(500);
    expect(isJson(answered.body) && answered.body.error).toContain("body must have required property 'id'");
  });
});
