import { test as base, expect } from '@playwright/test';
import { refereeFiles, startReferee } from '../contract/prism/referee.ts';
import { type Between, type SandboxPage, startPage } from '../sandbox/page.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

type WorkerFixtures = { zecca: SandboxPage };
type TestFixtures = {
  /** The sandbox behind the page, as new for each test. */
  sandbox: SandboxPage['sandbox'];
  chain: SandboxPage['chain'];
  /** Fails the test at its end where something happened that never may; see watch.ts. */
  watched: Watch;
};

/** Each worker has a page server and a chain of its own; each test finds both as new. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  zecca: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const { ZECCA_E2E_DIST: dist, ZECCA_E2E_PRISM: prism } = process.env;
      const between: Between = (api) => startReferee(api, refereeFiles(prism ?? ''));
      const page = await startPage({ ...(dist && { dist }), ...(prism && { between }) });
      await use(page);
      await page.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ zecca }, use) => use(zecca.url),
  sandbox: [
    async ({ zecca: { sandbox, chain } }, use) => {
      sandbox.reset();
      await chain.revert();
      await use(sandbox);
    },
    { auto: true },
  ],
  chain: async ({ zecca }, use) => use(zecca.chain),
  watched: [
    async ({ context, zecca }, use) => {
      const watched = await watch(context, zecca.url);
      await use(watched);
      expect(watched.faults(), 'what no test may bring about').toEqual([]);
    },
    { auto: true },
  ],
});
