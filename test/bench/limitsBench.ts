import { createTestbed } from '../sandbox/api/testbed.ts';
import { withBenchPage } from './benchPage.ts';
import { type Spread, spread } from './spread.ts';
import { type Draw, drawTable, pressAndType, watchForRows } from './tableRuns.ts';

export type LimitsFigures = {
  models: number;
  runs: number;
  firstDraw: Spread;
  /** Until the last row is there too, most of them out of sight. */
  wholeTable: Spread;
  keystroke: Spread;
  sort: Spread;
};

const modelCount = 350;
const runs = 20;

/**
 * How long the rate limits of 350 models, three each, take in the built page: from the arrival of the answer to the first frame that shows them, from a
 * keystroke in the search to the end of the frame it falls in, from a press on a column likewise. @param executablePath of Chromium
 */
export async function benchLimits(executablePath: string): Promise<LimitsFigures> {
  const { sandbox, apiKey } = await seed();
  return withBenchPage({ executablePath, sandbox }, async ({ page, url }) => {
    await page.addInitScript(watchForRows, modelCount);
    const draws: Draw[] = [];
    const table = { address: `${url}/#/key`, apiKey, answer: /\/rate_limits$/ };
    for (let run = 0; run < runs; run++) draws.push(await drawTable(page, table));
    const texts = ['model 1', 'model '] as const;
    const { keystroke, sort } = await page.evaluate(pressAndType, { runs, texts, from: 'frame' } as const);
    return {
      models: modelCount,
      runs,
      firstDraw: spread(draws.map(({ first }) => first)),
      wholeTable: spread(draws.map(({ whole }) => whole)),
      keystroke: spread(keystroke),
      sort: spread(sort),
    };
  });
}

/** A Venice with 350 models, of the sandbox's own kinds. */
async function seed() {
  const bed = await createTestbed({ now: Date.now, contract: undefined });
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
  return { sandbox: bed.sandbox, apiKey };
}
