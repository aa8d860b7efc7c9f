import { createTestbed, readText } from '../sandbox/api/testbed.ts';
import { viewport, withBenchPage } from './benchPage.ts';
import { drawPlainly, type Runs } from './plainTable.ts';
import { type Spread, spread } from './spread.ts';
import { type Draw, drawTable, pressAndType, watchForRows } from './tableRuns.ts';

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
  return withBenchPage({ executablePath, sandbox }, async ({ page, url, browser }) => {
    await page.addInitScript(watchForRows, keyCount);
    const draws: Draw[] = [];
    const table = { address: `${url}/#/keys`, apiKey, answer: /\/api_keys(\?.*)?$/ };
    for (let run = 0; run < runs; run++) draws.push(await drawTable(page, table));
    const texts = ['key 1', 'key '] as const;
    const presses = await page.evaluate(pressAndType, { runs, texts, from: 'press' } as const);
    const empty = await browser.newPage({ viewport });
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

function spreadAll({ firstDraw, keystroke, sort }: Runs): Presses {
  return { firstDraw: spread(firstDraw), keystroke: spread(keystroke), sort: spread(sort) };
}
