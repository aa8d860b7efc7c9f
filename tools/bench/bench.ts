import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findOrFetchChromium } from '../../test/e2e/chromium.ts';
import { buildPage } from '../../test/sandbox/buildPage.ts';
import { startPage } from '../../test/sandbox/page.ts';
import { benchFelt } from './feltBench.ts';
import { record } from './history.ts';
import { benchKeys } from './keysBench.ts';
import { runLighthouse } from './lighthouse.ts';
import { benchLimits } from './limitsBench.ts';
import { benchMint } from './mintBench.ts';
import { buildPages } from './pages.ts';
import { type Figures, tableOf } from './table.ts';
import { benchUsage } from './usageBench.ts';
import { weighPages } from './weighPages.ts';

/**
 * `npm run bench [-- part …] [--record]`: measures this page beside RainbowKit's starter and a bare
 * React page, all built and run here and now, and prints the figures as JSON and as a table. Parts:
 * bytes, felt, lighthouse, mint, keys, limits, usage; all where none is named. `--record` puts the table
 * into results.md as well.
 */
const parts = ['bytes', 'felt', 'lighthouse', 'mint', 'keys', 'limits', 'usage'] as const;
type Part = (typeof parts)[number];

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const unknown = asked.filter((name) => !parts.includes(name as Part));
if (unknown.length > 0) fail(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.`);
const wants = (part: Part) => asked.length === 0 || asked.includes(part);

const found = findOrFetchChromium();
if ('missing' in found) fail(found.missing);
const executablePath = found.whole ?? found.path;

const temporary = await mkdtemp(join(tmpdir(), 'zecca-bench-'));
try {
  const pages = await buildPages(temporary);
  const figures: Figures = {
    ...(wants('bytes') && { bytes: await withSandbox(({ url }) => weighPages(pages, url, executablePath)) }),
    ...(wants('felt') && { felt: await feel(pages.starter) }),
    ...(wants('lighthouse') && { lighthouse: await runLighthouse(pages, executablePath) }),
    ...(wants('mint') && { mint: await withSandbox((page) => benchMint(page, executablePath)) }),
    ...(wants('keys') && { keys: await benchKeys(executablePath) }),
    ...(wants('limits') && { limits: await benchLimits(executablePath) }),
    ...(wants('usage') && { usage: await benchUsage(executablePath) }),
  };
  const table = tableOf(figures);
  console.log(`${JSON.stringify(figures, null, 2)}\n\n${table}`);
  if (values.record) await record(table, await browserVersion());
} finally {
  await rm(temporary, { recursive: true, force: true });
}

async function feel(starter: string) {
  const zecca = join(temporary, 'sandbox');
  await buildPage('sandbox', zecca);
  return benchFelt({ zecca, starter }, executablePath);
}

/** The page built for the sandbox, with the sandbox behind it. */
async function withSandbox<result>(use: (page: Awaited<ReturnType<typeof startPage>>) => Promise<result>) {
  const dist = join(temporary, 'sandbox');
  await buildPage('sandbox', dist);
  const page = await startPage({ dist });
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

async function browserVersion(): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const version = browser.version();
  await browser.close();
  return version;
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
