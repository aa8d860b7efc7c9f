import { createTestbed, readAt, type Testbed } from './testbed.ts';

/** An account with 10 staked DIEM and an ADMIN key of it, and the calls that its bill is made of. */
export type BillingBed = Testbed & {
  owner: `0x${string}`;
  key: string;
  get(path: string, headers?: Record<string, string>): ReturnType<Testbed['call']>;
  chat(): ReturnType<Testbed['call']>;
};

export async function createBillingBed(): Promise<BillingBed> {
  const bed = await createTestbed();
  const wallet = bed.wallet({ vvv: '1', diem: '10' });
  const { apiKey: key } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN', description: 'admin' });
  const body = { model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Hello' }] };
  return {
    ...bed,
    owner: wallet.address,
    key,
    get: (path, headers) => bed.call(`GET /billing${path}`, { key, ...(headers && { headers }) }),
    chat: () => bed.call('POST /chat/completions', { key, body }),
  };
}

type UsageRow = { timestamp: string; currency: string; amount: number };

/** The rows of an answer, which contract.test.ts holds to their form. */
export function rowsOf(body: unknown): UsageRow[] {
  const rows = readAt(body, 'data');
  return Array.isArray(rows) ? rows : [];
}
