import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { connect, newKey, open, signButton } from '../../test/e2e/story.ts';
import type { SandboxPage } from '../../test/sandbox/page.ts';
import { type Spread, spread } from './spread.ts';

export type MintFigures = {
  runs: number;
  /** ms, from the press on "Sign and mint" to the wallet's being asked. */
  pressToPrompt: Spread;
  /** ms, from the signature to the key on screen, less the time of the POST itself. */
  signatureToKey: Spread;
  /** ms, of each task over 50 ms on the main thread, from the connected wallet to the key. */
  longTasks: readonly number[];
  /**
   * With V8's compilers off: what they make of the page's scripts grows for as long as these run
   * hot, whatever the page keeps.
   */
  heap: HeapGrowth;
  /** With them on, as everywhere. */
  compiledHeap: HeapGrowth;
};

/** Bytes of the whole heap, collected, after 5 mints and after 50, and their ratio. */
export type HeapGrowth = { after5: number; after50: number; ratio: number };

/** What a mint left behind in the page, all in ms of its own clock. */
type Marks = { pressed: number; prompted: number; signed: number; shown: number; tasks: number[] };

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    mintMarks: Marks;
  }
}

const runs = 20;
const withoutCompilers = '--js-flags=--no-sparkplug --no-maglev --no-opt';

/** How long a mint keeps its user waiting, in the built page with a wallet that approves at once. */
export async function benchMint(
  { url, sandbox }: Pick<SandboxPage, 'url' | 'sandbox'>,
  executablePath: string,
): Promise<MintFigures> {
  const reset = () => sandbox.reset();
  const launch = async <result>(flags: readonly string[], use: (browser: Browser) => Promise<result>) => {
    const args = ['--no-sandbox', '--disable-gpu', ...flags];
    const browser = await chromium.launch({ executablePath, args });
    try {
      return await use(browser);
    } finally {
      await browser.close();
      reset();
    }
  };
  const figures = await launch([], (browser) => timeMints(browser, url));
  const grow = (browser: Browser) => compareHeaps(browser, url, reset);
  const heap = await launch([withoutCompilers], grow);
  const compiledHeap = await launch([], grow);
  return { runs, ...figures, heap, compiledHeap };
}

async function timeMints(browser: Browser, url: string) {
  const pressToPrompt: number[] = [];
  const signatureToKey: number[] = [];
  const longTasks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await openPage(browser, url);
    await page.evaluate(() => {
      window.mintMarks.tasks = [];
    });
    await mintOnce(page);
    const { pressed, prompted, signed, shown, tasks } = await page.evaluate(() => window.mintMarks);
    const posted = await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource');
      const mints = entries.filter(({ name }) => name.endsWith('/api_keys/generate_web3_key'));
      return mints.at(-1)?.duration ?? 0;
    });
    pressToPrompt.push(prompted - pressed);
    signatureToKey.push(shown - signed - posted);
    longTasks.push(...tasks.map((ms) => Math.round(ms)));
    await page.context().close();
  }
  return { pressToPrompt: spread(pressToPrompt), signatureToKey: spread(signatureToKey), longTasks };
}

async function compareHeaps(browser: Browser, url: string, reset: () => void): Promise<HeapGrowth> {
  const page = await openPage(browser, url);
  const client = await page.context().newCDPSession(page);
  const mint = async (times: number) => {
    for (let run = 0; run < times; run++) {
      await page.evaluate(mintAndLeave);
      // Venice allows 20 creations a minute; the sandbox forgets them between the mints.
      reset();
    }
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  };
  const after5 = await mint(5);
  const after50 = await mint(45);
  return { after5, after50, ratio: Math.round((after50 / after5) * 1000) / 1000 };
}

/**
 * Runs in the page: one mint, the key said to be saved, and back to the form. Not by the browser's
 * roles: reading them makes it keep every element that names another.
 */
async function mintAndLeave(): Promise<void> {
  const steps = [
    ['button', 'Sign and mint'],
    ['input[type=checkbox]', ''],
    ['button', 'Done'],
  ] as const;
  for (const [selector, text] of steps) {
    let found: HTMLElement | undefined;
    while (!found) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      found = all.find((each) => each.textContent === text && !each.hasAttribute('disabled'));
    }
    found.click();
  }
  while ([...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Done')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.addInitScript(markMint);
  await open(page);
  await connect(page);
  await page.evaluate(() => window.sandboxWallet.behave('approve'));
  return page;
}

/**
 * Waits by the page's own mark: looking for the key by its role reads the whole page, in the very
 * time that is measured.
 */
async function mintOnce(page: Page): Promise<void> {
  await signButton(page).click();
  await page.waitForFunction(() => window.mintMarks.shown > 0);
  await expect(newKey(page)).toBeVisible();
}

/** Runs in the page, before anything else of it: notes when each step of a mint happened. */
function markMint(): void {
  const marks: Marks = { pressed: 0, prompted: 0, signed: 0, shown: 0, tasks: [] };
  window.mintMarks = marks;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      marks.pressed = timeStamp;
    },
    { capture: true },
  );
  addEventListener(
    'eip6963:announceProvider',
    (event) => {
      const { provider } = Reflect.get(event, 'detail');
      if (Reflect.get(provider, 'isMarked')) return;
      const { request } = provider;
      provider.isMarked = true;
      provider.request = async (call: { method: string }) => {
        if (call.method === 'personal_sign') marks.prompted = performance.now();
        const answer = await request(call);
        if (call.method === 'personal_sign') marks.signed = performance.now();
        return answer;
      };
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const isShown = [...document.querySelectorAll('h2')].some(
      ({ textContent }) => textContent === 'Your new key',
    );
    if (!isShown) marks.shown = 0;
    else if (marks.shown === 0)
      requestAnimationFrame(() =>
        setTimeout(() => {
          marks.shown ||= performance.now();
        }),
      );
  }).observe(document, { childList: true, subtree: true });
}
