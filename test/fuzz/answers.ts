import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { createVenice, type Venice } from '../../src/venice/client.ts';
import { arbitraryOf } from '../contract/schemaValues.ts';
import { inProcessFetch } from '../sandbox/api/inProcess.ts';
import { isJson, type Json } from '../sandbox/api/openApiSchema.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import { type Mutation, mutate, mutations } from './mutations.ts';

/** A call of the client, and the operation of Venice's document that it asks for. */
export type Call = { name: string; operation: string; start(venice: Venice): Promise<unknown> };

const address = `0x${'0f'.repeat(20)}`;
const mint = {
  apiKeyType: 'INFERENCE',
  address,
  signature: `0x${'0f'.repeat(65)}`,
  token: 'a.b.c',
} as const;
const id = 'e28e82dc-9df2-4b47-b726-d0a222ef2ab5';
const keyOf = (venice: Venice) => venice.withKey(() => 'the-key');
const mintRoute = '/api_keys/generate_web3_key';

export const calls: readonly Call[] = [
  { name: 'getChallenge', operation: `get ${mintRoute}`, start: (v) => v.getChallenge({ address }) },
  { name: 'mintKey', operation: `post ${mintRoute}`, start: (v) => v.mintKey(mint) },
  { name: 'listModels', operation: 'get /models', start: (v) => v.listModels() },
  { name: 'listModelTraits', operation: 'get /models/traits', start: (v) => v.listModelTraits() },
  { name: 'listKeys', operation: 'get /api_keys', start: (v) => keyOf(v).listKeys() },
  { name: 'getKey', operation: 'get /api_keys/{id}', start: (v) => keyOf(v).getKey({ id }) },
  {
    name: 'createKey',
    operation: 'post /api_keys',
    start: (v) => keyOf(v).createKey({ apiKeyType: 'INFERENCE', description: 'agent' }),
  },
  { name: 'updateKey', operation: 'patch /api_keys', start: (v) => keyOf(v).updateKey({ id }) },
  { name: 'deleteKey', operation: 'delete /api_keys', start: (v) => keyOf(v).deleteKey({ id }) },
  { name: 'getRateLimits', operation: 'get /api_keys/rate_limits', start: (v) => keyOf(v).getRateLimits() },
  {
    name: 'getRateLimitLog',
    operation: 'get /api_keys/rate_limits/log',
    start: (v) => keyOf(v).getRateLimitLog(),
  },
  { name: 'getBalance', operation: 'get /billing/balance', start: (v) => keyOf(v).getBalance() },
  {
    name: 'getUsageAnalytics',
    operation: 'get /billing/usage-analytics',
    start: (v) => keyOf(v).getUsageAnalytics(),
  },
  {
    name: 'getUsageHistory',
    operation: 'get /billing/usage-history',
    start: (v) => keyOf(v).getUsageHistory(),
  },
];

/** An answer as it is sent: the tree, what is done to it, and what is done to its bytes. */
export type Answer = {
  status: number;
  contentType: string;
  headers: Record<string, string>;
  tree: unknown;
  mutations: Mutation[];
  damage: 'none' | 'cut' | 'bytes' | 'padded';
  bytes: number[];
};

const errors: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ error: fc.oneof(fc.string(), fc.jsonValue()) }),
  fc.record({ error: fc.record({ message: fc.string(), code: fc.string() }) }),
  fc.record({ error: fc.string(), details: fc.jsonValue(), issues: fc.array(fc.jsonValue()) }),
  fc.constant({
    details: { _errors: [], description: { _errors: ['Too big', 7] } },
    issues: [{ path: [0] }],
  }),
);

const common = {
  contentType: fc.oneof(
    { weight: 12, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/html', 'application/problem+json; charset=x', '') },
  ),
  headers: fc.constantFrom<Record<string, string>[]>(
    {},
    {},
    { 'retry-after': '9'.repeat(50), 'cf-ray': '8a1b2c3d4e5f6789-VCE' },
    { 'retry-after': 'Sat, 21 Nov 2026 12:00:10 GMT', 'x-ratelimit-reset-requests': '-1' },
  ),
  mutations,
  damage: fc.oneof(
    { weight: 300, arbitrary: fc.constant('none' as const) },
    { weight: 15, arbitrary: fc.constantFrom('cut' as const, 'bytes' as const) },
    { weight: 1, arbitrary: fc.constant('padded' as const) },
  ),
  bytes: fc.array(fc.nat(0xff_ff_ff), { minLength: 1, maxLength: 6 }),
};

/** Any answer to a call: most with 200 and a tree that Venice may send, before it is mutated. */
export function answersTo(trees: fc.Arbitrary<unknown>): fc.Arbitrary<Answer> {
  const failure = fc.oneof(
    fc.constantFrom(400, 401, 402, 403, 404, 409, 410, 413, 422, 429, 500, 503, 504),
    fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ ...common, status: fc.constant(200), tree: trees }) },
    { weight: 1, arbitrary: fc.record({ ...common, status: failure, tree: fc.oneof(errors, trees) }) },
  );
}

const fiveMegabytes = 5 * 2 ** 20;

export function write({ status, contentType, headers, tree, mutations, damage, bytes }: Answer): Response {
  const body = new TextEncoder().encode(mutate(tree, mutations));
  const [first = 0] = bytes;
  if (damage === 'bytes')
    for (const each of bytes) body[(each >> 8) % Math.max(1, body.length)] = each & 0xff;
  const cutAt = damage === 'cut' ? first % Math.max(1, body.length) : body.length;
  const sent = damage === 'padded' ? pad(body) : body.slice(0, cutAt);
  return new Response(sent, { status, headers: { 'content-type': contentType, ...headers } });
}

/** The same JSON after five megabytes of white space. */
function pad(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(fiveMegabytes + body.length).fill(0x20);
  padded.set(body, fiveMegabytes);
  return padded;
}

const documentPath = resolve(import.meta.dirname, '../../../shared/contract/venice-openapi.json');
const document: Json | undefined = existsSync(documentPath)
  ? JSON.parse(readFileSync(documentPath, 'utf8'))
  : undefined;

function schemaOf(operation: string): unknown {
  const [method = '', path = ''] = operation.split(' ');
  const steps = ['paths', path, method, 'responses', '200', 'content', 'application/json', 'schema'];
  return steps.reduce<unknown>((part, name) => (isJson(part) ? part[name] : undefined), document);
}

/**
 * What Venice may answer to each operation: by its document where that is present, and as the
 * sandbox answers in any case.
 */
export async function treesByOperation(): Promise<Map<string, fc.Arbitrary<unknown>>> {
  const bed = await createTestbed();
  const account = bed.wallet();
  bed.sandbox.grant(account.address, { usd: 100, usageDays: 3, usageRows: 5 });
  const { apiKey, id } = await bed.mintKey(account, { apiKeyType: 'ADMIN' });
  const seen: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await inProcessFetch(bed.sandbox)(input, init);
    seen.push(await answer.clone().json());
    return answer;
  };
  const key = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }).withKey(() => apiKey);
  const made = await bed.mint(account);
  const own: Partial<Record<string, () => Promise<unknown>>> = {
    'get /api_keys/{id}': () => key.getKey({ id }),
    'patch /api_keys': () => key.updateKey({ id, description: 'console' }),
  };
  const trees = new Map<string, fc.Arbitrary<unknown>>();
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
  const asKey: Venice = { ...venice, withKey: () => key };
  for (const { operation, start } of calls) {
    seen.length = 0;
    await (own[operation]?.() ?? start(asKey)).catch(() => undefined);
    const example = operation === `post ${mintRoute}` ? made.body : seen.at(-1);
    const real = fc.constant(example);
    trees.set(operation, document ? fc.oneof(arbitraryOf(schemaOf(operation), document), real) : real);
  }
  return trees;
}
