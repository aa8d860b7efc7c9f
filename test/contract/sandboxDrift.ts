import { createVenice } from '../../src/venice/client.ts';
import { VeniceError } from '../../src/venice/errors.ts';
import { createContract } from '../sandbox/api/contract.ts';
import { inProcessFetch } from '../sandbox/api/inProcess.ts';
import type { Json } from '../sandbox/api/openApiSchema.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import type { Drift } from './drift.ts';
import { schemas } from './schemas.ts';

const marker = "The sandbox drifted from Venice's contract";

/**
 * The client's calls on a sandbox that checks itself against the document. Where it differs is
 * news: the sandbox is the project's own, and what the page loses by the change is told by its
 * schemas.
 */
export async function checkSandbox(document: Json): Promise<Drift[]> {
  const bed = await createTestbed({ contract: createContract(document) });
  const wallet = bed.wallet({ vvv: '1', diem: '5' });
  bed.sandbox.grant(wallet.address, { usd: 3, bundled: 1, usageDays: 40 });
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(bed.sandbox) });
  const drifts: Drift[] = [];

  async function on<T>(operation: string, answer: Promise<T>): Promise<T | undefined> {
    try {
      return await answer;
    } catch (error) {
      const words = error instanceof VeniceError ? (error.details ?? '') : '';
      if (!words.startsWith(marker)) throw error;
      drifts.push({ operation, where: 'sandbox', field: '', change: `refused: ${words}`, isLoss: false });
      return undefined;
    }
  }

  const challengePath = '/api_keys/generate_web3_key';
  const { address } = wallet;
  await on('get /models', venice.listModels({ type: 'all' }));
  await on('get /models/traits', venice.listModelTraits());
  const challenge = await on(`get ${challengePath}`, venice.getChallenge({ address }));
  if (challenge?.protocol !== 'token') return drifts;
  const { token } = challenge;
  const signature = await wallet.signMessage({ message: token });
  const asked = { apiKeyType: 'ADMIN', address, signature, token, consumptionLimit: { diem: 1 } } as const;
  const minted = await on(`post ${challengePath}`, venice.mintKey(asked));
  if (!minted) return drifts;
  const key = venice.withKey(() => minted.apiKey);
  const options = {
    apiKeyType: 'INFERENCE',
    description: 'Bots of the Rialto',
    limitPeriod: 'MONTH',
  } as const;
  const made = await on('post /api_keys', key.createKey({ ...options, consumptionLimit: { usd: 1 } }));
  await on('get /api_keys', key.listKeys());
  const id = made?.id;
  if (id) {
    await on('get /api_keys/{id}', key.getKey({ id }));
    await on('patch /api_keys', key.updateKey({ id, expiresAt: null, consumptionLimit: { usd: null } }));
    await on('delete /api_keys', key.deleteKey({ id }));
  }
  await on('get /api_keys/rate_limits', key.getRateLimits());
  await on('get /api_keys/rate_limits/log', key.getRateLimitLog());
  await on('get /billing/balance', key.getBalance());
  await on('get /billing/usage-analytics', key.getUsageAnalytics({ lookback: '30d' }));
  await on('get /billing/usage-history', key.getUsageHistory({ pageSize: 10 }));
  const missed = Object.keys(schemas).filter((operation) => !asAsked(operation, bed.sandbox.requests));
  if (drifts.length === 0 && missed.length > 0) throw new Error(`The sandbox was not asked: ${missed}`);
  return drifts;
}

function asAsked(operation: string, requests: readonly { method: string; path: string }[]): boolean {
  const [method, path = ''] = operation.split(' ');
  const [before = '', after] = path.split('{id}');
  return requests.some(
    (request) =>
      request.method.toLowerCase() === method &&
      (after === undefined ? request.path === path : request.path.startsWith(before)),
  );
}
