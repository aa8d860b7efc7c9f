import type { Venice } from '../../src/venice/client.ts';

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
/** The key that is asked for, changed and deleted. */
export const id = 'e28e82dc-9df2-4b47-b726-d0a222ef2ab5';
const readKey = () => 'the-key';

/** One use of the client; `operation` is the document's method and path. */
export type Call = { name: string; operation: string; start: (venice: Venice) => Promise<unknown> };
const call = (name: string, operation: string, start: Call['start']): Call => ({ name, operation, start });
const keyCall = (
  name: string,
  operation: string,
  start: (key: ReturnType<Venice['withKey']>) => Promise<unknown>,
) => call(name, operation, (venice) => start(venice.withKey(readKey)));

const challengeRoute = '/api_keys/generate_web3_key';
/** Every call of the client, in each form that it is sent in. */
export const calls: readonly Call[] = [
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
