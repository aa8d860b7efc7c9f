import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findOrFetchChromium } from '../e2e/chromium.ts';
import { connect, newKey, open, signAndMint } from '../e2e/story.ts';
import { buildPage } from '../sandbox/buildPage.ts';
import { startPage } from '../sandbox/page.ts';
import { walletScriptPath } from '../sandbox/walletScript.ts';
import { weighLoadedScripts, weighNamedScripts } from './bytes.ts';
import { benchKeys } from './keysBench.ts';
import { runLighthouse } from './lighthouse.ts';
import { benchLimits } from './limitsBench.ts';
import { benchMint } from './mintBench.ts';
import { weighStaking } from './onDemand.ts';
import { buildPages, type PageName } from './pages.ts';
import { serveDist } from './serveDist.ts';
import { benchUsage } from './usageBench.ts';

/**
 * `npm run bench [-- part …]`: measures this page beside RainbowKit's starter and a bare React page, all built and run here and now, and
 * prints the figures as JSON, with their ratios. Parts: bytes, lighthouse, mint, keys,
 * limits, usage; all where none is named.
 */
const parts = ['bytes', 'lighthouse', 'mint', 'keys', 'limits', 'usage'] as const;
type Part = (typeof parts)[number];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name as Part));
if (unknown.length > 0) fail(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.`);
const wants = (part: Part) => asked.length === 0 || asked.includes(part);

const found = findOrFetchChromium();
if ('missing' in found) fail(found.missing);
const { path: executablePath } = found;

const temporary = await mkdtemp(join(tmpdir(), 'zecca-bench-'));
try {
  const pages = await buildPages(temporary);
  const figures = {
    ...(wants('bytes') ? { bytes: await weighPages(pages) } : {}),
    ...(wants('lighthouse') ? { lighthouse: await runLighthouse(pages, executablePath) } : {}),
    ...(wants('mint') ? { mint: await withSandbox((page) => benchMint(page, executablePath)) } : {}),
    ...(wants('keys') ? { keys: await benchKeys(executablePath) } : {}),
    ...(wants('limits') ? { limits: await benchLimits(executablePath) } : {}),
    ...(wants('usage') ? { usage: await benchUsage(executablePath) } : {}),
  };
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await rm(temporary, { recursive: true, force: true });
}

/** gzip ratios beside the figures: what index.html names, and what is loaded on the way to a key (the starter: to its first click). */
async function weighPages(dists: Record<PageName, string>) {
  const named = {
    zecca: await weighNamedScripts(dists.zecca),
    starter: await weighNamedScripts(dists.starter),
    bare: await weighNamedScripts(dists.bare),
  };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const starter = await serveDist(dists.starter);
    const loaded = {
      zecca: await withSandbox(({ url }) =>
        weighLoadedScripts(
          browser,
          url,
          async (page) => {
            await open(page);
            await connect(page);
            await signAndMint(page);
            await newKey(page).waitFor();
          },
          new RegExp(walletScriptPath),
        ),
      ),
      starter: await weighLoadedScripts(browser, starter.url, async (page) => {
        await page.goto(starter.url);
        await page.getByRole('button', { name: 'Connect Wallet' }).waitFor();
        await page.waitForLoadState('networkidle');
      }),
    };
    await starter.close();
    return {
      named,
      loaded,
      stakingAddsToMint: await weighStaking(dists.zecca),
      ratios: {
        namedToStarter: ratio(named.zecca.gzip, named.starter.gzip),
        namedToBare: ratio(named.zecca.gzip, named.bare.gzip),
        untilKeyToStarterBeforeClick: ratio(loaded.zecca.gzip, loaded.starter.gzip),
      },
    };
  } finally {
    await browser.close();
  }
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

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}
