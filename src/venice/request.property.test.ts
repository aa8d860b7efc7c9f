import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VeniceError } from './errors.ts';
import { createFailureBudget } from './failureBudget.ts';
import { request } from './request.ts';
import { z } from './zod.ts';

const args = { method: 'GET', path: '/models', schema: z.object({ data: z.string() }) } as const;
const transportOf = (response: Response) => ({
  baseUrl: '',
  fetch: async () => response,
  now: Date.now,
  budget: createFailureBudget(Date.now),
});

describe('request', () => {
  test('behavior: whatever the answer, a value of the schema or a VeniceError', async () => {
    const headerText = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)),
    });
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.record({ data: fc.oneof(fc.string(), fc.jsonValue()) }).map((value) => JSON.stringify(value)),
      fc
        .record({
          error: fc.oneof(fc.string(), fc.jsonValue()),
          details: fc.jsonValue(),
          issues: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value)),
      fc.json().map((json) => `{"__proto__":${json},"constructor":{"prototype":${json}}}`),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 })),
        fc.oneof({ weight: 4, arbitrary: fc.constant('application/json') }, headerText),
        headerText,
        async (body, status, type, header) => {
          const empty = [204, 205, 304].includes(status);
          const headers = { 'content-type': type, 'retry-after': header, 'cf-ray': header };
          const answer = await request(
            transportOf(new Response(empty ? null : body, { status, headers })),
            args,
          ).catch(toOwnError);
          if (answer instanceof VeniceError) return;
          expect(Object.keys(answer)).toEqual(['data']);
          expect(typeof answer.data).toBe('string');
        },
      ),
      { numRuns: 6000 },
    );
    expect('polluted' in {}).toBe(false);
  }, 30_000);
});

/** The error, if it is one of this client. */
function toOwnError(error: unknown) {
  if (!(error instanceof VeniceError)) throw error;
  return error;
}
