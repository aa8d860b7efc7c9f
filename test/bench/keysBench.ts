import { chromium, type Page } from '@playwright/test';
import { listen } from '../sandbox/api/listen.ts';
import { createTestbed } from '../sandbox/api/testbed.ts';
import { withBuiltPage } from '../sandbox/buildPage.ts';
import { oneOrigin } from '../sandbox/page.ts';
import { servePage } from '../sandbox/pageFiles.ts';

/** ms */
export type Spread = { median: number; p95: number };
export type KeysFigures = { keys: number; runs: number; firstDraw: Spread; keystroke: Spread; sort: Spread };

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    /** When the last row was on screen, by the page's own clock. */
    drawnAt?: number;
  }
}

const keyCount = 500;
const runs = 20;

/**
 * How long the list of 500 keys takes in the built page: from its arrival to the first frame that shows it, from a keystroke in the
 * search to the next frame, from a press on a column to the next frame. @param executablePath of Chromium
 */
export async function benchKeys(executablePath: string): Promise<KeysFigures> {
  const { sandbox, apiKey } = await seed();
  return withBuiltPage('sandbox', async (dist) => {
    const files = await servePage(dist);
    const rpc = () => Promise.resolve(new Response(null, { status: 503 }));
    const server = await listen(oneOrigin({ sandbox, rpc, files }), 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(watchForTable);
      const firstDraw: number[] = [];
      for (let run = 0; run < runs; run++) firstDraw.push(await drawFirst(page, server.url, apiKey));
      const { keystroke, sort } = await page.evaluate(pressAndType, runs);
      const figures = { firstDraw: spread(firstDraw), keystroke: spread(keystroke), sort: spread(sort) };
      return { keys: keyCount, runs, ...figures };
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** An account with 500 keys, made at the pace that Venice allows. */
async function seed() {
  let time = Date.now() - 60 * 60_000;
  const bed = await createTestbed({ now: () => time, contract: undefined });
  const { apiKey } = await bed.mintKey(bed.wallet(), { apiKeyType: 'ADMIN', description: 'console' });
  for (let made = 1; made < keyCount; made++) {
    if (made % 15 === 0) time += 61_000;
    const usd = made % 3 === 0 ? null : made % 7;
    const body = {
      apiKeyType: 'INFERENCE',
      description: `key ${made}`,
      consumptionLimit: { usd, diem: made % 2 },
    };
    const { status } = await bed.call('POST /api_keys', { key: apiKey, body });
    if (status !== 200) throw new Error(`The sandbox refused key ${made}: ${status}`);
  }
  return { sandbox: bed.sandbox, apiKey };
}

async function drawFirst(page: Page, url: string, apiKey: string): Promise<number> {
  await page.goto(`${url}/#/keys`);
  await page.reload();
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.waitForFunction(() => window.drawnAt !== undefined);
  return page.evaluate(() => {
    const lists = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api_keys(\?.*)?$/.test(name));
    const arrivedAt = Math.max(
      ...lists.map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0)),
    );
    return (window.drawnAt ?? Number.NaN) - arrivedAt;
  });
}

/** Runs in the page, before anything else of it. */
function watchForTable(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('tbody tr').length < 400) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.drawnAt = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. Each figure ends with the frame that shows its effect. */
async function pressAndType(count: number): Promise<{ keystroke: number[]; sort: number[] }> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  const header = document.querySelector<HTMLElement>('th[aria-sort=none] button');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!input || !header || !write) throw new Error('The list is not there');
  const figures: { keystroke: number[]; sort: number[] } = { keystroke: [], sort: [] };
  for (let run = 0; run < count; run++)
    for (const kind of ['keystroke', 'sort'] as const) {
      const startedAt = performance.now();
      if (kind === 'sort') header.click();
      else {
        write.call(input, run % 2 === 0 ? 'key 1' : 'key ');
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
      figures[kind].push(performance.now() - startedAt);
    }
  return figures;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95) };
}
