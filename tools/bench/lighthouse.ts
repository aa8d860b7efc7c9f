import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { installApart, type PageName } from './pages.ts';
import { serveDist } from './serveDist.ts';
import { quantile } from './spread.ts';

/** Scores of 0 to 100; FCP, LCP and TBT in ms. */
export type LighthouseFigures = Record<(typeof measures)[number], number>;

const measures = [
  'performance',
  'accessibility',
  'bestPractices',
  'seo',
  'fcp',
  'lcp',
  'tbt',
  'cls',
] as const;

const runs = 5;

/**
 * The part of Lighthouse's report that is read here; see
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
type Report = {
  categories: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { score: number }>;
  audits: Record<string, { numericValue?: number }>;
};
type Lighthouse = (
  url: string,
  flags: { port: number; logLevel: 'error'; output: 'json' },
) => Promise<{ lhr: Report }>;

/** Lighthouse's mobile run with its simulated slow 4G, the median of five of each figure. */
export async function runLighthouse(
  dists: Record<PageName, string>,
  executablePath: string,
): Promise<Record<PageName, LighthouseFigures>> {
  installApart(fileURLToPath(new URL('lighthouse', import.meta.url)));
  const entry = new URL('lighthouse/node_modules/lighthouse/core/index.js', import.meta.url).href;
  const { default: lighthouse } = (await import(entry)) as { default: Lighthouse };
  const names = Object.keys(dists) as PageName[];
  const reports: Record<PageName, LighthouseFigures[]> = { zecca: [], starter: [], bare: [] };
  // Round by round, so that a busy moment of the machine meets all of them.
  for (let run = 0; run < runs; run++)
    for (const name of names) reports[name].push(await runOnce(lighthouse, dists[name], executablePath));
  return { zecca: medians(reports.zecca), starter: medians(reports.starter), bare: medians(reports.bare) };
}

async function runOnce(
  lighthouse: Lighthouse,
  dist: string,
  executablePath: string,
): Promise<LighthouseFigures> {
  const server = await serveDist(dist);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const { lhr } = await lighthouse(server.url, { port, logLevel: 'error', output: 'json' });
    return readReport(lhr);
  } finally {
    await browser.close();
    await server.close();
  }
}

function readReport({ categories, audits }: Report): LighthouseFigures {
  const score = (category: keyof Report['categories']) => Math.round(categories[category].score * 100);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
  };
}

function medians(reports: readonly LighthouseFigures[]): LighthouseFigures {
  const median = (measure: (typeof measures)[number]) =>
    quantile(
      reports.map((each) => each[measure]),
      0.5,
    );
  return Object.fromEntries(measures.map((measure) => [measure, median(measure)])) as LighthouseFigures;
}
