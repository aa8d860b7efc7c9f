import { createTestbed, readText } from '../../test/sandbox/api/testbed.ts';
import { withBenchPage } from './benchPage.ts';
import { benchTable, type TableFigures } from './tableBench.ts';

const keyCount = 500;

/** The list of 500 keys. @param executablePath of Chromium */
export async function benchKeys(executablePath: string): Promise<TableFigures> {
  const { sandbox, apiKey, cells } = await seed();
  const table = {
    path: '#/keys',
    apiKey,
    answer: /\/api_keys(\?.*)?$/,
    cells,
    texts: ['key 1', 'key '],
  } as const;
  return withBenchPage({ executablePath, sandbox }, (bench) => benchTable(bench, table));
}

/** An account with 500 keys, half of them used, made at the pace that Venice allows. */
async function seed() {
  let clockOffsetMs = -60 * 60_000;
  const bed = await createTestbed({ contract: undefined });
  bed.sandbox.set({ clockOffsetMs });
  const { apiKey } = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN', description: 'console' });
  for (let made = 1; made < keyCount; made++) {
    if (made % 15 === 0) {
      clockOffsetMs += 61_000;
      bed.sandbox.set({ clockOffsetMs });
    }
    const usd = made % 3 === 0 ? null : made % 7;
    const body = {
      apiKeyType: 'INFERENCE',
      description: `key ${made}`,
      consumptionLimit: { usd, diem: made % 2 },
    };
    const answer = await bed.call('POST /api_keys', { key: apiKey, body });
    if (answer.status !== 200) throw new Error(`The sandbox refused key ${made}: ${answer.status}`);
    if (made % 2 === 0)
      await bed.call('GET /api_keys/rate_limits', { key: readText(answer.body, 'data.apiKey') });
  }
  // The sandbox's own answer, which the contract's tests hold to its form.
  const list = await bed.call('GET /api_keys', { key: apiKey });
  bed.sandbox.set({ clockOffsetMs: 0 });
  return { sandbox: bed.sandbox, apiKey, cells: cellsOf(list.body as { data: readonly ListedKey[] }) };
}

const columns = ['last6Chars', 'apiKeyType', 'lastUsedAt', 'createdAt', 'expiresAt'] as const;
type ListedKey = Record<(typeof columns)[number] | 'description', string | null> & {
  consumptionLimits: { usd: number | null; diem: number | null };
};

function cellsOf({ data }: { data: readonly ListedKey[] }): string[][] {
  return data.map(({ description, consumptionLimits: { usd, diem }, ...key }) =>
    [description, `$${usd}`, `${diem} DIEM`, ...columns.map((name) => key[name])].map(String),
  );
}
