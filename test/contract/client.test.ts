import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVenice } from '../../src/venice/client.ts';
import { loadContract } from '../sandbox/api/contract.ts';
import { isJson, type Json, toJsonSchema } from '../sandbox/api/openApiSchema.ts';
import { type Call, calls, id } from './calls.ts';
import { sentBeyond, unusedOperations } from './known.ts';
import { arbitraryOf, exampleOf } from './schemaValues.ts';
import { unreadables } from './unreadables.ts';

// The client against Venice's own OpenAPI document: what it sends is what the document takes, and
// every answer that the document describes is read whole.
const documentPath = fileURLToPath(new URL('../../../shared/contract/venice-openapi.json', import.meta.url));
const hasDocument = existsSync(documentPath);

// loadContract throws where the document must be there and is not.
test.skipIf(loadContract() === undefined)('behavior: the document is there where it must be', () => {
  expect(hasDocument, `no OpenAPI document at ${documentPath}`).toBe(true);
});
if (!hasDocument) console.warn(`Venice's OpenAPI document is not at ${documentPath}: nothing is held to it.`);

describe.skipIf(!hasDocument)("the client against Venice's document", () => {
  const document: Json = hasDocument ? JSON.parse(readFileSync(documentPath, 'utf8')) : {};
  const at = (...path: string[]) =>
    path.reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), document);
  const operationOf = (operation: string) => {
    const [method = '', path = ''] = operation.split(' ');
    return { method, path, base: ['paths', path, method] };
  };
  const answerSchema = (operation: string, status = '200') =>
    at(...operationOf(operation).base, 'responses', status, 'content', 'application/json', 'schema');
  // The meta schema is of no use here: toJsonSchema leaves what OpenAPI 3.0 writes otherwise and
  // nobody checks.
  const validators = {
    body: addFormats.default(new Ajv({ strict: false, validateSchema: false })),
    query: addFormats.default(new Ajv({ strict: false, validateSchema: false, coerceTypes: true })),
  };

  test('behavior: the client has a call for each operation that still is', () => {
    const listed = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const covered = new Set(calls.map(({ operation }) => operation));
    expect(listed.filter((operation) => !covered.has(operation)).sort()).toEqual(
      [...unusedOperations].sort(),
    );
  });

  test.each(calls)('behavior: $name sends what $operation takes', async ({ operation, start }) => {
    const { method, path, base } = operationOf(operation);
    const sent: { url: URL; init: RequestInit }[] = [];
    const fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
      sent.push({ url: new URL(String(input)), init });
      return Response.json({});
    };
    const server = 'https://api.venice.ai/api/v1';
    await start(createVenice({ baseUrl: server, fetch })).catch(() => undefined);
    const [first, ...others] = sent;
    if (!first || others.length > 0) throw new Error(`sent ${sent.length} times`);
    const { url, init } = first;

    expect(init.method?.toLowerCase()).toBe(method);
    expect(`${url.origin}${url.pathname}`).toBe(`${server}${path.replace('{id}', id)}`);

    const parameters = at(...base, 'parameters');
    const inQuery = (Array.isArray(parameters) ? parameters.filter(isJson) : []).filter(
      (p) => p.in === 'query',
    );
    const extra = (sentBeyond[operation] ?? []).map((name) => [name, true]);
    const querySchema = {
      type: 'object',
      properties: Object.fromEntries([
        ...inQuery.map(({ name, schema }) => [String(name), toJsonSchema(schema, document)]),
        ...extra,
      ]),
      required: inQuery.filter((p) => p.required === true).map(({ name }) => name),
      additionalProperties: false,
    };
    expectValid(validators.query, querySchema, Object.fromEntries(url.searchParams));

    const bodySchema = at(...base, 'requestBody', 'content', 'application/json', 'schema');
    expect(init.body !== undefined).toBe(bodySchema !== undefined);
    if (isJson(bodySchema))
      expectValid(validators.body, toJsonSchema(bodySchema, document), JSON.parse(String(init.body)));

    const security = at(...base, 'security');
    const isPublic =
      Array.isArray(security) && (security.length === 0 || security.some((way) => !Object.keys(way).length));
    expect(new Headers(init.headers).has('authorization')).toBe(!isPublic);
  });

  // A deletion that says `success: false` is none, and the one answer of the document that is read
  // as a failure.
  const isDone = (answer: unknown) => !isJson(answer) || answer.success !== false;
  const read = (start: Call['start'], answer: unknown) =>
    start(createVenice({ baseUrl: '', fetch: async () => Response.json(answer) }));

  test.each(calls)('behavior: $name reads the examples of $operation', async ({ operation, start }) => {
    const content = at(...operationOf(operation).base, 'responses', '200', 'content', 'application/json');
    const schema = answerSchema(operation);
    const examples = [exampleOf(schema, document), isJson(content) ? content.example : undefined];
    if (isJson(schema)) examples.push(schema.example);
    for (const example of examples.filter((one) => one !== undefined))
      expect(unreadables(await read(start, example))).toEqual([]);
  });

  test.each(calls)(
    'behavior: $name reads whatever $operation may answer, to the last row',
    async ({ operation, start }) => {
      await fc.assert(
        fc.asyncProperty(arbitraryOf(answerSchema(operation), document).filter(isDone), async (answer) => {
          expect(unreadables(await read(start, answer))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  test.each(calls)('error: $name reads the errors of $operation', async ({ operation, start }) => {
    const responses = at(...operationOf(operation).base, 'responses');
    const statuses = Object.keys(isJson(responses) ? responses : {}).filter(
      (status) => Number(status) >= 400,
    );
    for (const status of statuses) {
      const answer = exampleOf(answerSchema(operation, status), document);
      const fetch = async () => Response.json(answer, { status: Number(status) });
      const failure = start(createVenice({ baseUrl: '', fetch }));
      const { error } = isJson(answer) ? answer : {};
      await expect(failure).rejects.toMatchObject({ status: Number(status), details: error });
    }
  });
});

function expectValid(ajv: Ajv, schema: unknown, value: unknown) {
  if (!isJson(schema)) throw new Error('no schema');
  const isValid = ajv.validate(schema, value);
  expect(isValid ? [] : ajv.errors).toEqual([]);
}
