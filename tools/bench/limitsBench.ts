import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { withBenchPage } from './benchPage.ts';
import { benchTable, type TableFigures } from './tableBench.ts';

const modelCount = 350;

/** The rate limits of 350 models, three each. @param executablePath of Chromium */
export async function benchLimits(executablePath: string): Promise<TableFigures> {
  const { sandbox, apiKey, cells } = await seed();
  const table = {
    path: '#/key',
    apiKey,
    answer: /\/rate_limits$/,
    cells,
    texts: ['Model 1', 'Model '],
  } as const;
  return withBenchPage({ executablePath, sandbox }, (bench) => benchTable(bench, table));
}

/** A Venice with 350 models, of the sandbox's own kinds. */
async function seed() {
  const bed = await createTestbed({ contract: undefined });
  const { apiKey } = await bed.mintKey(bed.wallet(), { apiKeyType: 'INFERENCE', description: 'bench' });
  const ids = Array.from({ length: modelCount }, (_, place) => `model-${place}`);
  const limitsOf = (place: number) => [
    { amount: 20 + (place % 5) * 30, type: 'RPM' },
    { amount: 250_000 * (1 + (place % 4)), type: 'TPM' },
    { amount: 1000 * (1 + (place % 7)), type: 'RPD' },
  ];
  const rateLimits = ids.map((apiModelId, place) => ({ apiModelId, rateLimits: limitsOf(place) }));
  const models = ids.map((id, place) => ({
    id,
    object: 'model',
    type: place % 3 === 0 ? 'image' : 'text',
    model_spec: {
      name: `Model ${place}`,
      privacy: place % 2 === 0 ? 'private' : 'anonymized',
      pricing:
        place % 3 === 0
          ? { generation: { usd: 0.01 * (place % 9) } }
          : { input: { usd: place / 100 }, output: { usd: place / 25 } },
    },
  }));
  const data = {
    accessPermitted: true,
    apiTier: { id: 'paid', isCharged: true },
    balances: { USD: 5, DIEM: 1 },
    keyExpiration: null,
    nextEpochBegins: new Date(Date.now() + 3_600_000).toISOString(),
    rateLimits,
  };
  const always = { times: Number.POSITIVE_INFINITY, status: 200 };
  bed.sandbox.set({
    faults: [
      { ...always, path: '/api_keys/rate_limits/log', body: { object: 'list', data: [] } },
      { ...always, path: '/api_keys/rate_limits', body: { data } },
      { ...always, path: '/models', body: { object: 'list', type: 'all', data: models } },
    ],
  });
  const cells = models.map(({ id, type, model_spec: { name, privacy, pricing } }, place) => [
    name,
    id,
    type,
    privacy,
    ...limitsOf(place).map(({ amount, type }) => `${amount} ${type}`),
    JSON.stringify(pricing),
  ]);
  return { sandbox: bed.sandbox, apiKey, cells };
}
