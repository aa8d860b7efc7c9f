import type { BenchPage } from './benchPage.ts';
import { viewport } from './benchPage.ts';
import { drawPlainly, type Runs } from './plainTable.ts';
import { type Spread, spread } from './spread.ts';
import { type Draw, drawTable, pressAndType, watchForRows } from './tableRuns.ts';

type Presses = { firstDraw: Spread; keystroke: Spread; sort: Spread };

export type TableFigures = {
  rows: number;
  runs: number;
  /** `wholeTable`: until the last row is there too, most of them out of sight. */
  page: Presses & { wholeTable: Spread };
  plainTable: Presses;
  /** Of the medians, page to plain table. */
  ratio: Record<keyof Presses, number>;
};

/** A table of the page. */
export type BenchTable = {
  /** The path of its page, behind the page's own address. */
  path: string;
  apiKey: string;
  /** The end of the address whose answer has its rows. */
  answer: RegExp;
  /** The texts of its rows, for the peer; the first of each is searched for. */
  cells: readonly (readonly string[])[];
  /** What is typed into the search, by turns. */
  texts: readonly [string, string];
};

const runs = 20;

/**
 * How long a table of the built page takes: from the arrival of its answer to the first frame that
 * shows it, from a keystroke in the search or a press on a column to the end of its frame. Beside
 * it, the same rows as a plain table in the same browser.
 */
export async function benchTable(
  { page, url, browser }: BenchPage,
  { path, apiKey, answer, cells, texts }: BenchTable,
): Promise<TableFigures> {
  await page.addInitScript(watchForRows, cells.length);
  const draws: Draw[] = [];
  for (let run = 0; run < runs; run++)
    draws.push(await drawTable(page, { address: `${url}/${path}`, apiKey, answer }));
  const presses = await page.evaluate(pressAndType, { runs, texts });
  const empty = await browser.newPage({ viewport });
  // tsx gives each inner function its name by a call that no page knows.
  await empty.evaluate('globalThis.__name = (inner) => inner');
  const plain = spreadAll(await empty.evaluate(drawPlainly, { text: JSON.stringify(cells), texts, runs }));
  const own = spreadAll({ ...presses, firstDraw: draws.map(({ first }) => first) });
  const ratio = (of: keyof Presses) => Number((own[of].median / plain[of].median).toFixed(2));
  return {
    rows: cells.length,
    runs,
    page: { ...own, wholeTable: spread(draws.map(({ whole }) => whole)) },
    plainTable: plain,
    ratio: { firstDraw: ratio('firstDraw'), keystroke: ratio('keystroke'), sort: ratio('sort') },
  };
}

function spreadAll({ firstDraw, keystroke, sort }: Runs): Presses {
  return { firstDraw: spread(firstDraw), keystroke: spread(keystroke), sort: spread(sort) };
}
