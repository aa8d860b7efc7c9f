import { describe, expect, test } from 'vitest';
import { createTestbed, type Testbed } from './testbed.ts';

const control = async (bed: Testbed, line: string, body?: unknown) => {
  const [method = 'GET', path = ''] = line.split(' ');
  const answer = await bed.sandbox.fetch(
    new Request(`http://127.0.0.1/sandbox${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
};

const defaults = {
  protocol: 'token',
  clockOffsetMs: 0,
  strictChallengeQuery: false,
  isOlder: false,
  logNeedsAdmin: true,
  optionalHeaders: true,
  exposeHeaders: true,
  settlement: 'prompt',
  faults: [],
};

describe('controlRoutes', () => {
  test('behavior: knobs are read, turned one by one and put back', async () => {
    const bed = await createTestbed();
    expect((await control(bed, 'GET /knobs')).body).toEqual(defaults);
    const turned = await control(bed, 'PUT /knobs', {
      protocol: 'siwe',
      faults: [{ status: 503, times: -1 }],
    });
    const expected = { ...defaults, protocol: 'siwe', faults: [{ status: 503, times: -1 }] };
    expect(turned.body).toEqual(expected);
    expect((await bed.call('GET /models')).status).toBe(503);
    expect((await bed.call('GET /models')).status).toBe(503);
    await control(bed, 'PUT /knobs', { clockOffsetMs: 5 });
    expect((await control(bed, 'GET /knobs')).body).toEqual({ ...expected, clockOffsetMs: 5 });
    expect((await control(bed, 'DELETE /knobs')).body).toEqual(defaults);
    expect((await bed.call('GET /models')).status).toBe(200);
  });

  test('behavior: a sandbox that was made with siwe goes back to siwe', async () => {
    const bed = await createTestbed({ protocol: 'siwe' });
    await control(bed, 'PUT /knobs', { protocol: 'token' });
    expect((await control(bed, 'DELETE /knobs')).body).toEqual({ ...defaults, protocol: 'siwe' });
  });

  test.each([
    { protocol: 'both' },
    { colour: 'red' },
    { faults: [{ satus: 500 }] },
    { faults: [{ drop: false }] },
  ])('error: knobs that are none: %o', async (knobs) => {
    const bed = await createTestbed();
    expect((await control(bed, 'PUT /knobs', knobs)).status).toBe(400);
    expect((await control(bed, 'GET /knobs')).body).toEqual(defaults);
  });

  test('behavior: requests and keys are told without any secret', async () => {
    const bed = await createTestbed();
    const { apiKey: key, id } = await bed.mintKey(bed.wallet());
    await bed.call('GET /api_keys?page=1', { key });
    const { body: requests } = await control(bed, 'GET /requests');
    expect(requests).toMatchObject([
      { method: 'GET', path: '/api_keys/generate_web3_key', status: 200, hasAuthorization: false },
      { method: 'POST', body: { apiKeyType: 'INFERENCE' }, status: 200 },
      { method: 'GET', path: '/api_keys', query: { page: '1' }, status: 401, hasAuthorization: true },
    ]);
    const { body: keys, headers } = await control(bed, 'GET /keys');
    expect(keys).toMatchObject([{ id, revoked: false }]);
    expect(JSON.stringify([requests, keys])).not.toContain(key);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test('behavior: a grant gives money and a past, reset takes all', async () => {
    const bed = await createTestbed();
    const wallet = bed.wallet();
    const { apiKey: key } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    const grant = { address: wallet.address.toLowerCase(), usd: 4, usageDays: 20 };
    expect((await control(bed, 'POST /grants', grant)).status).toBe(200);
    const balance = await bed.call('GET /billing/balance', { key });
    expect(balance.body).toMatchObject({ balances: { usd: 4 } });
    const history = await bed.call('GET /billing/usage-history', { key });
    expect(history.body).toMatchObject({ data: expect.arrayContaining([expect.anything()]) });
    expect((await control(bed, 'POST /grants', { address: 'me' })).status).toBe(400);

    await control(bed, 'POST /reset');
    expect((await control(bed, 'GET /requests')).body).toEqual([]);
    expect((await bed.call('GET /billing/balance', { key })).status).toBe(401);
    const again = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    const after = await bed.call('GET /billing/usage-history', { key: again.apiKey });
    expect(after.body).toEqual({ data: [], nextCursor: null });
  });

  test('error: what is not there', async () => {
    expect((await control(await createTestbed(), 'GET /nothing')).status).toBe(404);
  });
});
