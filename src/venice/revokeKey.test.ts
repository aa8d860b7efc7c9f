import { describe, expect, it } from 'vitest';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import type { Fault } from '../../test/sandbox/api/knobs.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { createVenice } from './client.ts';
import { revokeKey, revokeKeys } from './revokeKey.ts';

async function setUp(...faults: Fault[]) {
  const bed = await createTestbed();
  const wallet = bed.wallet();
  const admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
  const ids = [await bed.mintKey(wallet), await bed.mintKey(wallet)].map(({ id }) => id);
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  bed.sandbox.set({ faults });
  const isGone = (id: string) => bed.sandbox.keys().find((key) => key.id === id)?.revoked === true;
  return { client: venice.withKey(() => admin.apiKey), ids, isGone };
}

const gone = [
  'API key could not be found',
  'API key not found or expired',
  'API key not found',
  'The API key could not be found.',
];

describe('revokeKey', () => {
  it.each(gone)('behavior: a 400 that says “%s” is a key that is gone', async (error) => {
    const { client, ids } = await setUp({ method: 'DELETE', status: 400, body: { error } });
    expect(await revokeKey(client, ids[0] ?? '')).toEqual({ kind: 'revoked' });
  });

  it('error: any other 400 keeps the key', async () => {
    const { client, ids } = await setUp({ method: 'DELETE', status: 400, body: { error: 'Invalid id' } });
    expect(await revokeKey(client, ids[0] ?? '')).toMatchObject({ kind: 'kept', error: { status: 400 } });
  });

  it('error: a lost response is settled by asking for the key', async () => {
    const after = await setUp({ method: 'DELETE', when: 'after', drop: true });
    expect(await revokeKey(after.client, after.ids[0] ?? '')).toEqual({ kind: 'revoked' });
    const before = await setUp({ method: 'DELETE', drop: true });
    expect(await revokeKey(before.client, before.ids[0] ?? '')).toMatchObject({ kind: 'kept' });
    const neither = await setUp({ method: 'DELETE', drop: true }, { method: 'GET', status: 503 });
    expect(await revokeKey(neither.client, neither.ids[0] ?? '')).toMatchObject({ kind: 'unknown' });
  });
});

describe('revokeKeys', () => {
  it('error: stops at the first key that is not surely gone', async () => {
    const { client, ids, isGone } = await setUp({ method: 'DELETE', status: 429 });
    expect(
      await revokeKeys(
        client,
        ids.map((id) => ({ id })),
      ),
    ).toMatchObject({ kind: 'kept' });
    expect(ids.map(isGone)).toEqual([false, false]);
    expect(
      await revokeKeys(
        client,
        ids.map((id) => ({ id })),
      ),
    ).toEqual({ kind: 'revoked' });
    expect(ids.map(isGone)).toEqual([true, true]);
  });
});
