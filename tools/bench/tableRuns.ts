import type { Page } from '@playwright/test';
import { unlock } from './benchPage.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    /** When the first rows, and when the last, were on screen by the page's own clock. */
    shownAt?: number;
    drawnAt?: number;
  }
}

export type Draw = { first: number; whole: number };
type Presses = { keystroke: number[]; sort: number[] };

/**
 * Draws a table of the page anew: ms from the arrival of the last answer whose address ends so to
 * its first row and to its last.
 */
export async function drawTable(
  page: Page,
  { address, apiKey, answer }: { address: string; apiKey: string; answer: RegExp },
): Promise<Draw> {
  await page.goto(address);
  await page.reload();
  await unlock(page, apiKey);
  await page.waitForFunction(() => window.drawnAt !== undefined);
  return page.evaluate((pattern) => {
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new RegExp(pattern).test(name));
    const arrivedAt = Math.max(
      ...answers.map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0)),
    );
    const { shownAt = Number.NaN, drawnAt = Number.NaN } = window;
    return { first: shownAt - arrivedAt, whole: drawnAt - arrivedAt };
  }, answer.source);
}

/**
 * Runs in the page, before anything else of it: notes when the table's first row and its last are
 * on screen.
 */
export function watchForRows(count: number): void {
  new MutationObserver((_, observer) => {
    const rows = document.querySelectorAll('tbody tr').length;
    if (rows === 0) return;
    if (rows >= count) observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.shownAt ??= performance.now();
        if (rows >= count) window.drawnAt = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Runs in the page: types into the search and presses on a column by turns. Each begins with a
 * frame and ends when that frame is drawn: the wait for the screen is not the page's.
 */
export async function pressAndType({
  runs,
  texts,
}: {
  runs: number;
  texts: readonly [string, string];
}): Promise<Presses> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  const header = document.querySelector<HTMLElement>('th[aria-sort=none] button');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!input || !header || !write) throw new Error('The table is not there');
  const figures: Presses = { keystroke: [], sort: [] };
  for (let run = 0; run < runs; run++)
    for (const kind of ['keystroke', 'sort'] as const) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const startedAt = performance.now();
      if (kind === 'sort') header.click();
      else {
        write.call(input, texts[run % 2]);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
      figures[kind].push(performance.now() - startedAt);
    }
  return figures;
}
