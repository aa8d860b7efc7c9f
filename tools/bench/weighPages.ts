import { chromium } from '@playwright/test';
import { connect, newKey, signAndMint } from '../../test/e2e/story.ts';
import { walletScriptPath } from '../../test/sandbox/walletScript.ts';
import { type Weight, weighLoadedScripts, weighNamedScripts } from './bytes.ts';
import { weighStaking, weighWaking } from './onDemand.ts';
import type { PageName } from './pages.ts';
import { serveDist } from './serveDist.ts';

export type BytesFigures = {
  /** Scripts that `index.html` names. */
  named: Record<PageName, Weight>;
  /** Scripts that this page has loaded once its landing view answers. */
  awake: Weight;
  /** Scripts on the way to a minted key; of the starter, before its first click. */
  loaded: Record<'zecca' | 'starter', Weight>;
  stakingAddsToMint: Weight;
  /** Of gzip. */
  ratios: {
    namedToStarter: number;
    namedToBare: number;
    awakeToStarterBeforeClick: number;
    untilKeyToStarterBeforeClick: number;
  };
};

/** @param sandboxUrl where the page runs with the sandbox behind it @param executablePath of Chromium */
export async function weighPages(
  dists: Record<PageName, string>,
  sandboxUrl: string,
  executablePath: string,
): Promise<BytesFigures> {
  const named = {
    zecca: await weighNamedScripts(dists.zecca),
    starter: await weighNamedScripts(dists.starter),
    bare: await weighNamedScripts(dists.bare),
  };
  const awake = await weighWaking(dists.zecca);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const starter = await serveDist(dists.starter);
  try {
    const loaded = {
      zecca: await weighLoadedScripts(
        browser,
        sandboxUrl,
        async (page) => {
          await connect(page);
          await signAndMint(page);
          await newKey(page).waitFor();
        },
        new RegExp(walletScriptPath),
      ),
      starter: await weighLoadedScripts(browser, starter.url, async (page) => {
        await page.goto(starter.url);
        await page.getByRole('button', { name: 'Connect Wallet' }).waitFor();
        await page.waitForLoadState('networkidle');
      }),
    };
    return {
      named,
      awake,
      loaded,
      stakingAddsToMint: await weighStaking(dists.zecca),
      ratios: {
        namedToStarter: ratio(named.zecca, named.starter),
        namedToBare: ratio(named.zecca, named.bare),
        awakeToStarterBeforeClick: ratio(awake, loaded.starter),
        untilKeyToStarterBeforeClick: ratio(loaded.zecca, loaded.starter),
      },
    };
  } finally {
    await browser.close();
    await starter.close();
  }
}

function ratio(one: Weight, other: Weight): number {
  return Math.round((one.gzip / other.gzip) * 100) / 100;
}
