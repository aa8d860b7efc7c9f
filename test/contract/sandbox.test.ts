import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../sandbox/api/catalogue.ts';
import { type Contract, loadContract } from '../sandbox/api/contract.ts';
import { createTestbed, readText, type Testbed } from '../sandbox/api/testbed.ts';
import { walletOperations } from './known.ts';

/**
 * Venice's document is kept beside the project, not in it: these run where it is present, and
 * always in CI.
 */
const contract = loadContract();

type Sent = { path: string; body?: unknown; key?: string; headers?: Record<string, string> };

describe.runIf(contract)('the sandbox against the OpenAPI document', () => {
  let bed: Testbed;
  let admin: { apiKey: string; id: string };
  let inference: { apiKey: string; id: string };

  beforeAll(async () => {
    bed = await createTestbed();
    const wallet = bed.wallet({ vvv: '1', diem: '5' });
    bed.sandbox.grant(wallet.address, { usd: 3, bundled: 1 });
    admin = await bed.mintKey(wallet, { apiKeyType: 'ADMIN' });
    inference = await bed.mintKey(wallet, { consumptionLimit: { usd: 1, diem: 1 } });
    bed.sandbox.grant(wallet.address, { usageDays: 40 });
    const body = { model: 'none', messages: [{ role: 'user', content: 'Hello' }] };
    await bed.call('POST /chat/completions', { key: inference.apiKey, body });
  });

  /**
   * What makes the sandbox give an answer: of each operation its success, then what brings about
   * its refusals.
   */
  function successOf(line: string): Sent {
    const { apiKey: key } = admin;
    const create = { apiKeyType: 'INFERENCE', description: 'made', consumptionLimit: { usd: 0, diem: 2 } };
    const calls: Record<string, Sent> = {
      'GET /models': { path: '/models?type=all' },
      'GET /models/traits': { path: '/models/traits' },
      'GET /api_keys': { path: '/api_keys', key },
      'POST /api_keys': { path: '/api_keys', key, body: create },
      'PATCH /api_keys': {
        path: '/api_keys',
        key,
        body: { id: inference.id, expiresAt: null, consumptionLimit: { usd: null }, limitPeriod: 'MONTH' },
      },
      'DELETE /api_keys': { path: `/api_keys?id=${inference.id}`, key },
      'GET /api_keys/{id}': { path: `/api_keys/${inference.id}`, key },
      'GET /api_keys/rate_limits': { path: '/api_keys/rate_limits', key },
      'GET /api_keys/rate_limits/log': { path: '/api_keys/rate_limits/log', key },
      'GET /api_keys/generate_web3_key': { path: '/api_keys/generate_web3_key' },
      'GET /billing/balance': { path: '/billing/balance', key },
      'GET /billing/usage': { path: '/billing/usage' },
      'GET /billing/usage-analytics': { path: '/billing/usage-analytics?lookback=30d', key },
      'GET /billing/usage-history': { path: '/billing/usage-history?pageSize=10', key },
    };
    const call = calls[line];
    if (!call) throw new Error(`The document has a call that this test does not know: ${line}`);
    return call;
  }

  const placeOf = ([line, status]: readonly [string, number]) =>
    (line === 'DELETE /api_keys' ? 2 : 0) + (status === 429 ? 1 : 0);

  function refusalOf(line: string, status: number): Sent {
    const call = successOf(line);
    if (status === 401) return { ...call, key: 'no-such-key' };
    if (call.body) return { ...call, body: { unknown: true } };
    if (line === 'DELETE /api_keys') return { ...call, path: '/api_keys' };
    return { ...call, path: `${call.path.split('?')[0]}?lookback=1000d&cursor=none` };
  }

  async function answer(line: string, status: number) {
    const [method] = line.split(' ');
    const send = ({ path, ...rest }: Sent) => bed.call(`${method} ${path}`, rest);
    if (line === 'POST /api_keys/generate_web3_key')
      return bed.mint(bed.wallet(), { consumptionLimit: { diem: 1 } });
    if (status === 200 || status === 410) return send(successOf(line));
    if (status === 429) {
      for (let count = 0; count < 20; count++) await send(successOf(line));
      const limited = await send(successOf(line));
      bed.pass(60_000);
      return limited;
    }
    if (status >= 500) {
      bed.sandbox.set({ faults: [{ status }] });
      return send(successOf(line));
    }
    return send(refusalOf(line, status));
  }

  const cases = (contract?.operations ?? [])
    .filter(({ method, path }) => !walletOperations.includes(`${method.toLowerCase()} ${path}`))
    .flatMap(({ method, path, statuses }) => statuses.map((status) => [`${method} ${path}`, status] as const))
    // A deleted key answers nothing more, and a limit that was reached refuses the success after it.
    .sort((one, other) => placeOf(one) - placeOf(other));

  test.each(cases)('behavior: %s answers %i, as the document has it', async (line, status) => {
    const given = await answer(line, status);
    expect(given.status, JSON.stringify(given.body).slice(0, 500)).toBe(status);
    const [method = '', path = ''] = line.split(' ');
    const call = { method, path: path.replace('{id}', 'x'), query: {}, body: undefined };
    expect(contract?.checkAnswer(call, given)).toEqual([]);
  });

  test('behavior: the siwe mint fits the form derived from the token one', async () => {
    const siwe = await createTestbed({ protocol: 'siwe' });
    expect((await siwe.mint(siwe.wallet(), { protocol: 'siwe' })).status).toBe(200);
  });

  test('behavior: every model is one that the document can describe', async () => {
    const { status, body } = await bed.call('GET /models?type=all');
    expect(status).toBe(200);
    expect(readText(body, `data.${catalogue.length - 1}.id`)).toBe(catalogue.at(-1)?.id);
  });

  test('error: a planted drift is caught', async () => {
    const call = { method: 'GET', path: '/api_keys', query: {}, body: undefined };
    const { body } = await bed.call('GET /api_keys', { key: admin.apiKey });
    expect(contract?.checkAnswer(call, { status: 200, body })).toEqual([]);
    const planted = JSON.parse(JSON.stringify(body).replaceAll('consumptionLimits', 'consumptionLimit'));
    expect(contract?.checkAnswer(call, { status: 200, body: planted })).toContainEqual(
      "200/data/0 must have required property 'consumptionLimits'",
    );
    expect(readText((await withDrift()).body, 'error')).toContain(
      "The sandbox drifted from Venice's contract",
    );
  });

  /** The sandbox under a document in which its true answers are wrong. */
  async function withDrift() {
    const moved: Contract = {
      operations: [],
      checkRequest: () => [],
      checkAnswer: (call, given) => contract?.checkAnswer({ ...call, path: '/billing/balance' }, given) ?? [],
    };
    return (await createTestbed({ contract: moved })).call('GET /models');
  }
});
