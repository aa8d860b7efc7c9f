import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { houseTest } from '../e2e/house.ts';
import { listen } from '../sandbox/api/listen.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Browser } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { startWebKit } from './drivers/webkit.ts';
import { createUser, type User } from './user.ts';
import { createWatcher, type Watcher } from './watcher/serveWatched.ts';

export { expect };

type WorkerFixtures = { watcher: Watcher; browserOfEngine: Browser };
type TestFixtures = {
  /** What went wrong so far; anything in it fails the journey at its end. */
  faults: string[];
  /** Whether the page is open from the beginning. */
  opensPage: boolean;
  /** The host of the page, and what it makes of an answer on its way. */
  host: { change?: (answer: Response, pathname: string) => Promise<Response> };
  user: User;
};

const { ZECCA_E2E_WHOLE_CHROMIUM, CHROMIUM_PATH = '' } = process.env;

/** The page and all behind it, in the engine that the project names, and somebody before it. */
export const test = houseTest.extend<TestFixtures, WorkerFixtures>({
  watcher: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => use(await createWatcher()),
    { scope: 'worker' },
  ],
  browserOfEngine: [
    async ({ launchOptions }, use, { project }) => {
      const start = {
        Chromium: () => startChromium(ZECCA_E2E_WHOLE_CHROMIUM ?? CHROMIUM_PATH, launchOptions.args ?? []),
        Firefox: startFirefox,
        WebKit: startWebKit,
      }[project.name];
      if (!start) throw new Error(`No engine is called ${project.name}`);
      const browser = await start();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  opensPage: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults, 'what no journey may bring about').toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
  host: async ({}, use) => use({}),
  zecca: async ({ house: { fetch, ...house }, watcher, faults, host }, use) => {
    const serve = async (request: Request) => {
      const answer = await fetch(request);
      return host.change?.(answer, new URL(request.url).pathname) ?? answer;
    };
    const served = watcher.tap(serve, (fault) => faults.push(fault));
    const { url, close } = await listen(served, 0);
    await use({ ...house, url, pageUrl: `${url}/` });
    await close();
  },
  user: async ({ browserOfEngine, faults, opensPage, zecca }, use, testInfo) => {
    const driver = await browserOfEngine.open((fault) => faults.push(fault));
    if (opensPage) await driver.goto(zecca.pageUrl);
    await use(createUser(driver));
    if (testInfo.errors.length > 0) await writeFile(testInfo.outputPath('seen.png'), await driver.picture());
    await driver.close();
  },
});
