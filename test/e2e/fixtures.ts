import { test as base, expect } from '@playwright/test';
import { recordTraffic, type Traffic } from '../canary/traffic.ts';
import { type SandboxPage, startPage } from '../sandbox/page.ts';
import { type Canary, watchSecrets } from './canary.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

type WorkerFixtures = { zecca: SandboxPage & { traffic: Traffic } };
type TestFixtures = {
  /** The sandbox behind the page, as new for each test. */
  sandbox: SandboxPage['sandbox'];
  chain: SandboxPage['chain'];
  /** Fails the test at its end where something happened that never may; see watch.ts. */
  watched: Watch;
  /** Fails the test at its end where a secret is anywhere that it may not be; see canary.ts. */
  canary: Canary;
};

/** Each worker has a page server and a chain of its own; each test finds both as new. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  zecca: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const { ZECCA_E2E_DIST: dist } = process.env;
      const traffic = recordTraffic();
      const page = await startPage({ tap: traffic.tap, ...(dist && { dist }) });
      await use({ ...page, traffic });
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
  canary: [
    async ({ context, zecca: { traffic, url } }, use) => {
      traffic.forget();
      const canary = await watchSecrets(context, traffic, url);
      await use(canary);
      expect(await canary.findings(), 'secrets where they may not be').toEqual([]);
    },
    { auto: true },
  ],
});
