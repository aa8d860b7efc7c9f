import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVenice, type Venice } from '../../src/venice/client.ts';
import { loadContract } from '../sandbox/api/contract.ts';
import { isJson, type Json, toJsonSchema } from '../sandbox/api/openApiSchema.ts';
import { arbitraryOf, exampleOf } from './schemaValues.ts';

// The client against Venice's own OpenAPI document: what it sends is what the document takes, and every answer that the document
// describes is read whole.
const documentPath = fileURLToPath(new URL('../../../shared/contract/venice-openapi.json', import.meta.url));
const hasDocument = existsSync(documentPath);

const address = `0x${'0f'.repeat(20)}`;
const proof = { address, signature: `0x${'0f'.repeat(65)}` };
const options = {
  apiKeyType: 'INFERENCE',
  description: 'Bots of the Rialto',
  expiresAt: '2027-01-01T00:00:00Z',
  consumptionLimit: { usd: 0, diem: null },
  limitPeriod: 'MONTH',
  modelPrivacy: 'PRIVATE_ONLY',
} as const;
const id = 'e28e82dc-9df2-4b47-b726-d0a222ef2ab5';
const readKey = () => 'the-key';

type Call = { name: string; operation: string; start: (venice: Venice) => Promise<unknown> };
const call = (name: string, operation: string, start: Call['start']): Call => ({ name, operation, start });
const keyCall = (
  name: string,
  operation: string,
  start: (key: ReturnType<Venice['withKey']>) => Promise<unknown>,
) => call(name, operation, (venice) => start(venice.withKey(readKey)));

const challengeRoute = '/api_keys/generate_web3_key';
const calls: Call[] = [
  call('getChallenge', `get ${challengeRoute}`, (v) => v.getChallenge({ address })),
  call('mintKey', `post ${challengeRoute}`, (v) => v.mintKey({ ...options, ...proof, token: 'a.b.c' })),
  call('mintKey, bare', `post ${challengeRoute}`, (v) =>
    v.mintKey({ apiKeyType: 'ADMIN', expiresAt: '', consumptionLimit: {}, ...proof, token: 'a.b.c' }),
  ),
  call('listModels', 'get /models', (v) => v.listModels()),
  call('listModels of a type', 'get /models', (v) => v.listModels({ type: 'code' })),
  call('listModelTraits', 'get /models/traits', (v) => v.listModelTraits({ type: 'image' })),
  keyCall('listKeys', 'get /api_keys', (k) => k.listKeys()),
  keyCall('listKeys by page', 'get /api_keys', (k) => k.listKeys({ page: 2, limit: 100 })),
  keyCall('getKey', 'get /api_keys/{id}', (k) => k.getKey({ id })),
  keyCall('createKey', 'post /api_keys', (k) => k.createKey(options)),
  keyCall('updateKey', 'patch /api_keys', (k) => {
    const { apiKeyType: _, ...changes } = options;
    return k.updateKey({ id, ...changes });
  }),
  keyCall('updateKey, no expiry', 'patch /api_keys', (k) => k.updateKey({ id, expiresAt: null })),
  keyCall('deleteKey', 'delete /api_keys', (k) => k.deleteKey({ id })),
  keyCall('getRateLimits', 'get /api_keys/rate_limits', (k) => k.getRateLimits()),
  keyCall('getRateLimitLog', 'get /api_keys/rate_limits/log', (k) => k.getRateLimitLog()),
  keyCall('getBalance', 'get /billing/balance', (k) => k.getBalance()),
  keyCall('getUsageAnalytics', 'get /billing/usage-analytics', (k) =>
    k.getUsageAnalytics({ lookback: '90d' }),
  ),
  keyCall('getUsageAnalytics between days', 'get /billing/usage-analytics', (k) =>
    k.getUsageAnalytics({ startDate: '2026-01-01', endDate: '2026-01-31' }),
  ),
  keyCall('getUsageHistory', 'get /billing/usage-history', (k) =>
    k.getUsageHistory({ currency: 'DIEM', pageSize: 10, startTimestamp: '2026-06-01T00:00:00Z' }),
  ),
  keyCall('getUsageHistory, next page', 'get /billing/usage-history', (k) =>
    k.getUsageHistory({ cursor: 'AZ_-9' }),
  ),
];

/** What the client sends beyond the document, on purpose: the announced protocol, and a paging that some SDKs use. */
const beyond: Record<string, string[]> = {
  [`get ${challengeRoute}`]: ['address'],
  'get /api_keys': ['page', 'limit'],
};

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
  // The meta schema is of no use here: toJsonSchema leaves what OpenAPI 3.0 writes otherwise and nobody checks.
  const validators = {
    body: addFormats.default(new Ajv({ strict: false, validateSchema: false })),
    query: addFormats.default(new Ajv({ strict: false, validateSchema: false, coerceTypes: true })),
  };

  test('behavior: the client has a call for each operation that still is', () => {
    const listed = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const covered = new Set(calls.map(({ operation }) => operation));
    expect(listed.filter((operation) => !covered.has(operation))).toEqual(['get /billing/usage']);
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
    const extra = (beyond[operation] ?? []).map((name) => [name, true]);
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

  // A deletion that says `success: false` is none, and the one answer of the document that is read as a failure.
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

/** Where a value holds rows that could not be read. */
function unreadables(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('unreadable' in value) return [path];
  return Object.entries(value).flatMap(([name, part]) => unreadables(part, `${path}/${name}`));
}
