import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createVenice } from './client.ts';
import { toVeniceError } from './errors.ts';
import { findCall } from './failedCall.ts';

const now = Date.UTC(2026, 10, 21, 12);
const key = `key-${crypto.randomUUID()}`;
const venice = createVenice({
  baseUrl: 'https://venice.test/api/v1/',
  now: () => now,
  fetch: () => Promise.reject(new TypeError('Failed to fetch')),
});
const failureOf = (call: Promise<unknown>) => call.then(() => undefined, toVeniceError);

describe('findCall', () => {
  test('behavior: tells what was sent, without the key', async () => {
    const failed = await failureOf(
      venice.withKey(() => key).updateKey({ id: 'a', consumptionLimit: { usd: 5, diem: null } }),
    );
    const call = failed && findCall(failed);
    expect(call).toEqual({
      method: 'PATCH',
      path: '/api_keys',
      baseUrl: 'https://venice.test/api/v1',
      url: 'https://venice.test/api/v1/api_keys',
      hasKey: true,
      body: '{"id":"a","consumptionLimit":{"usd":5,"diem":null}}',
      at: now,
    });
    expect(JSON.stringify(call)).not.toContain(key);
    expect(inspect(failed, { showHidden: true, depth: 9 })).not.toContain('consumptionLimit');
  });

  test('behavior: has the query, and no body that holds a signature', async () => {
    const address = `0x${'0f'.repeat(20)}`;
    const asked = await failureOf(venice.getChallenge({ address }));
    expect(asked && findCall(asked)?.url).toContain(`?address=${address}`);
    const mint = await failureOf(
      venice.mintKey({ apiKeyType: 'INFERENCE', address, signature: '0xff', token: 'a.b.c' }),
    );
    expect(mint && findCall(mint)).toMatchObject({ method: 'POST', hasKey: false });
    expect(mint && findCall(mint)).not.toHaveProperty('body');
  });

  test('behavior: knows nothing of a call that was never made', async () => {
    const refused = await failureOf(venice.getChallenge({ address: 'nobody' }));
    expect(refused && findCall(refused)).toBeUndefined();
  });
});
