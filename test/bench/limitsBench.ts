import { chromium, type Page } from '@playwright/test';
import { listen } from '../sandbox/api/listen.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import { withBuiltPage } from '../sandbox/buildPage.ts';
import { oneOrigin } from '../sandbox/page.ts';
import { servePage } from '../sandbox/pageFiles.ts';
import { type Spread, spread } from './spread.ts';

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
  return withBuiltPage('sandbox', async (dist) => {
    const files = await servePage(dist);
    const rpc = () => Promise.resolve(new Response(null, { status: 503 }));
    const server = await listen(oneOrigin({ sandbox, rpc, files }), 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(watchForLimits);
      const draws: { first: number; whole: number }[] = [];
      for (let run = 0; run < runs; run++) draws.push(await drawFirst(page, server.url, apiKey));
      const { keystroke, sort } = await page.evaluate(pressAndType, runs);
      return {
        models: modelCount,
        runs,
        firstDraw: spread(draws.map(({ first }) => first)),
        wholeTable: spread(draws.map(({ whole }) => whole)),
        keystroke: spread(keystroke),
        sort: spread(sort),
      };
    } finally {
      await browser.close();
      await server.close();
    }
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

async function drawFirst(page: Page, url: string, apiKey: string): Promise<{ first: number; whole: number }> {
  await page.goto(`${url}/#/key`);
  await page.reload();
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.waitForFunction(() => window.drawnAt !== undefined);
  return page.evaluate(() => {
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/rate_limits'));
    const arrivedAt = Math.max(
      ...answers.map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0)),
    );
    const { shownAt = Number.NaN, drawnAt = Number.NaN } = window;
    return { first: shownAt - arrivedAt, whole: drawnAt - arrivedAt };
  });
}

/** Runs in the page, before anything else of it; what it writes is declared where the keys are measured. */
function watchForLimits(): void {
  new MutationObserver((_, observer) => {
    const rows = document.querySelectorAll('tbody tr').length;
    if (rows === 0) return;
    if (rows >= 350) observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.shownAt ??= performance.now();
        if (rows >= 350) window.drawnAt = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. Each figure starts with a frame and ends when that frame is drawn: the wait for the screen is not the page's. */
async function pressAndType(count: number): Promise<{ keystroke: number[]; sort: number[] }> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  const header = document.querySelector<HTMLElement>('th[aria-sort=none] button');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!input || !header || !write) throw new Error('The rate limits are not there');
  const figures: { keystroke: number[]; sort: number[] } = { keystroke: [], sort: [] };
  for (let run = 0; run < count; run++)
    for (const kind of ['keystroke', 'sort'] as const) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const startedAt = performance.now();
      if (kind === 'sort') header.click();
      else {
        write.call(input, run % 2 === 0 ? 'model 1' : 'model ');
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
      figures[kind].push(performance.now() - startedAt);
    }
  return figures;
}
