import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import { type Answer, answersTo, type Call, calls, treesByOperation, write } from './answers.ts';
import { isLong, report, seeds } from './runs.ts';

const trees = await treesByOperation();
// 14 calls and two seeds: over a hundred thousand answers.
const runs = isLong ? 3600 : 60;
const mostCpuMs = 1000;
let slowest = 0;
let count = 0;

/**
 * Sends one answer through the client: a value that is plain data, or a VeniceError; and nothing
 * left behind.
 */
async function check({ start }: Call, answer: Answer): Promise<void> {
  const fetch = async () => write(answer);
  const before = builtIns();
  const cpu = process.cpuUsage();
  const outcome = await start(createVenice({ baseUrl: '', fetch })).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const { user, system } = process.cpuUsage(cpu);
  // CPU time, not the clock's: a busy machine is not a fault of the client.
  slowest = Math.max(slowest, (user + system) / 1000);
  if ('error' in outcome && !(outcome.error instanceof VeniceError)) throw outcome.error;
  const words = 'error' in outcome ? outcome.error : outcome.value;
  if (!isPlain(words)) throw new Error('Not plain data');
  if (builtIns() !== before || 'polluted' in {}) throw new Error('A built-in was changed');
  if ((user + system) / 1000 > mostCpuMs) throw new Error(`${(user + system) / 1000} ms of CPU`);
}

function builtIns(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((each) => Reflect.ownKeys(each).length)
    .join();
}

/** Whether no object in it has a prototype that an answer gave it. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (value instanceof VeniceError) return Object.values(value).every(isPlain);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (![Object.prototype, Array.prototype, null].includes(prototype as object)) return false;
  return Object.values(value).every(isPlain);
}

afterAll(() => report('answers', count, `slowest ${slowest.toFixed(0)} ms of CPU`));

describe('the client', () => {
  for (const { name, seed } of seeds)
    it.each(calls)(
      `behavior: $name reads any answer or fails by name, with ${name}`,
      async (call) => {
        const tree = trees.get(call.operation) ?? fc.jsonValue();
        await fc.assert(
          fc.asyncProperty(answersTo(tree), (answer) => check(call, answer)),
          { numRuns: runs, seed },
        );
        count += runs;
      },
      600_000,
    );

  // Found by a random seed: zod looked at the length of what was no string, and threw.
  it('behavior: a field named length, ten thousand deep, takes no key from its owner', async () => {
    const deep = `{"length":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const body = `{"data":{"apiKey":"the-key","id":${deep},"description":${deep},"expiresAt":${deep}}}`;
    const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
    const key = createVenice({ baseUrl: '', fetch }).withKey(() => 'another-key');
    const made = await key.createKey({ apiKeyType: 'INFERENCE', description: 'agent' });
    expect(made).toMatchObject({ apiKey: 'the-key', id: undefined });
    await expect(key.getKey({ id: 'some-id' })).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('behavior: five megabytes and ten thousand levels are read or refused in time', async () => {
    const one = { status: 200, contentType: 'application/json', headers: {}, tree: { data: [] }, bytes: [0] };
    for (const call of calls)
      for (const at of [0, 1]) {
        await check(call, { ...one, mutations: [{ kind: 'deep', at }], damage: 'none' });
        await check(call, { ...one, mutations: [{ kind: 'deep', at: at + 2 }], damage: 'padded' });
      }
    expect(slowest).toBeLessThan(mostCpuMs);
  });
});
