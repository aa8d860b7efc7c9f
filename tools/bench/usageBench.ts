import type { Page } from '@playwright/test';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import { unlock, withBenchPage } from './benchPage.ts';
import { type Spread, spread } from './spread.ts';

export type UsageFigures = { days: number; models: number; bars: number; runs: number; draw: Spread };

const days = 90;
const models = 8;
const runs = 20;

/**
 * How long usage takes to draw in the built page: from the arrival of 90 days with 8 models to the
 * first frame that shows all three charts, with the chart's code loaded before. @param
 * executablePath of Chromium
 */
export async function benchUsage(executablePath: string): Promise<UsageFigures> {
  const { sandbox, apiKey } = await seed();
  return withBenchPage({ executablePath, sandbox }, async ({ page, url }) => {
    await page.goto(`${url}/#/usage`);
    await unlock(page, apiKey);
    const draws: number[] = [];
    let bars = 0;
    for (let run = 0; run < runs; run++) {
      const drawn = await drawOnce(page);
      draws.push(drawn.ms);
      bars = drawn.bars;
    }
    return { days, models, bars, runs, draw: spread(draws) };
  });
}

/** An account that uses every model of the catalogue on each of 89 days. */
async function seed() {
  const bed = await createTestbed({ contract: undefined });
  const wallet = bed.wallet();
  const { apiKey } = await bed.mintKey(wallet, { apiKeyType: 'ADMIN', description: 'console' });
  bed.sandbox.grant(wallet.address, { usageRows: 15_000 });
  return { sandbox: bed.sandbox, apiKey };
}

/** Shows 7 days, then 90. */
async function drawOnce(page: Page): Promise<{ ms: number; bars: number }> {
  const lookBack = page.getByRole('radiogroup', { name: 'Period' });
  await lookBack.getByText('7 days').click();
  await page
    .getByRole('figure', { name: 'By key, the last 7 days' })
    .locator('.recharts-bar')
    .first()
    .waitFor();
  await page.evaluate(watchForBars);
  await lookBack.getByText('90 days').click();
  await page.waitForFunction(() => document.documentElement.dataset.drawnAt !== undefined);
  return page.evaluate(() => {
    const { drawnAt, bars } = document.documentElement.dataset;
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('lookback=90d'));
    const last = answers.at(-1);
    if (!(last instanceof PerformanceResourceTiming)) throw new Error('There was no answer');
    return { ms: Number(drawnAt) - last.responseEnd, bars: Number(bars) };
  });
}

/**
 * Runs in the page: notes on the document when the last of the three charts is on screen, by the
 * page's own clock.
 */
function watchForBars(): void {
  const { dataset } = document.documentElement;
  delete dataset.drawnAt;
  new MutationObserver((_, observer) => {
    const bars = document.querySelectorAll(
      '[aria-label$="last 90 days"] .recharts-bar-rectangle path',
    ).length;
    // Eight models on 89 days, at the least; the other charts come in the same commit.
    if (bars < 8 * 89) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        dataset.bars = String(bars);
        dataset.drawnAt = String(performance.now());
      }),
    );
  }).observe(document.body, { childList: true, subtree: true });
}
