import { chromium, type Page } from '@playwright/test';
import { listen } from '../sandbox/api/listen.ts';
import { createTestbed, readText } from '../sandbox/api/testbed.ts';
import { withBuiltPage } from '../sandbox/buildPage.ts';
import { oneOrigin } from '../sandbox/page.ts';
import { servePage } from '../sandbox/pageFiles.ts';
import { drawPlainly, type Runs } from './plainTable.ts';
import { type Spread, spread } from './spread.ts';

type Presses = { firstDraw: Spread; keystroke: Spread; sort: Spread };
export type KeysFigures = {
  keys: number;
  runs: number;
  /** `wholeList`: until the last row is there too, most of them out of sight. */
  page: Presses & { wholeList: Spread };
  plainTable: Presses;
  /** Of the medians, page to plain table. */
  ratio: Record<keyof Presses, number>;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    /** When the first rows, and when the last, were on screen by the page's own clock. */
    shownAt?: number;
    drawnAt?: number;
  }
}

const keyCount = 500;
const runs = 20;

/**
 * How long the list of 500 keys takes in the built page: from its arrival to the first frame that shows it, from a keystroke in the
 * search to the next frame, from a press on a column to the next frame. Beside it, the same list as a plain table in the same browser.
 *
 * @param executablePath of Chromium
 */
export async function benchKeys(executablePath: string): Promise<KeysFigures> {
  const { sandbox, apiKey, text } = await seed();
  return withBuiltPage('sandbox', async (dist) => {
    const files = await servePage(dist);
    const rpc = () => Promise.resolve(new Response(null, { status: 503 }));
    const server = await listen(oneOrigin({ sandbox, rpc, files }), 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(watchForTable);
      const draws: { first: number; whole: number }[] = [];
      for (let run = 0; run < runs; run++) draws.push(await drawFirst(page, server.url, apiKey));
      const presses = await page.evaluate(pressAndType, runs);
      const empty = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      // tsx gives each inner function its name by a call that no page knows.
      await empty.evaluate('globalThis.__name = (inner) => inner');
      const plain = spreadAll(await empty.evaluate(drawPlainly, { text, runs }));
      const own = spreadAll({ ...presses, firstDraw: draws.map(({ first }) => first) });
      const ratio = (of: keyof Presses) => Number((own[of].median / plain[of].median).toFixed(2));
      return {
        keys: keyCount,
        runs,
        page: { ...own, wholeList: spread(draws.map(({ whole }) => whole)) },
        plainTable: plain,
        ratio: { firstDraw: ratio('firstDraw'), keystroke: ratio('keystroke'), sort: ratio('sort') },
      };
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** An account with 500 keys, half of them used, made at the pace that Venice allows. */
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
    const answer = await bed.call('POST /api_keys', { key: apiKey, body });
    if (answer.status !== 200) throw new Error(`The sandbox refused key ${made}: ${answer.status}`);
    if (made % 2 === 0)
      await bed.call('GET /api_keys/rate_limits', { key: readText(answer.body, 'data.apiKey') });
  }
  const list = await bed.call('GET /api_keys', { key: apiKey });
  return { sandbox: bed.sandbox, apiKey, text: JSON.stringify(list.body) };
}

async function drawFirst(page: Page, url: string, apiKey: string): Promise<{ first: number; whole: number }> {
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
    const { shownAt = Number.NaN, drawnAt = Number.NaN } = window;
    return { first: shownAt - arrivedAt, whole: drawnAt - arrivedAt };
  });
}

/** Runs in the page, before anything else of it. */
function watchForTable(): void {
  new MutationObserver((_, observer) => {
    const rows = document.querySelectorAll('tbody tr').length;
    if (rows === 0) return;
    if (rows >= 500) observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.shownAt ??= performance.now();
        if (rows >= 500) window.drawnAt = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. Each figure ends with the frame that shows its effect. */
async function pressAndType(count: number): Promise<Omit<Runs, 'firstDraw'>> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  const header = document.querySelector<HTMLElement>('th[aria-sort=none] button');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!input || !header || !write) throw new Error('The list is not there');
  const figures: Omit<Runs, 'firstDraw'> = { keystroke: [], sort: [] };
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

function spreadAll({ firstDraw, keystroke, sort }: Runs): Presses {
  return { firstDraw: spread(firstDraw), keystroke: spread(keystroke), sort: spread(sort) };
}
