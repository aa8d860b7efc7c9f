import { test as base, expect } from '@playwright/test';
import { recordTraffic, type Traffic } from '../canary/traffic.ts';
import { refereeFiles, startReferee } from '../contract/prism/referee.ts';
import { listen } from '../sandbox/api/listen.ts';
import { type SandboxPage, startPage } from '../sandbox/page.ts';
import { type Canary, watchSecrets } from './canary.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

type Served = SandboxPage & { traffic: Traffic };
type WorkerFixtures = { house: Served & { fetch: (request: Request) => Promise<Response> } };
type TestFixtures = {
  /** The page and all behind it, at an address of this test alone. */
  zecca: Served;
  /** The sandbox behind the page, as new for each test. */
  sandbox: SandboxPage['sandbox'];
  chain: SandboxPage['chain'];
  /** Fails the test at its end where something happened that never may; see watch.ts. */
  watched: Watch;
  /** Fails the test at its end where a secret is anywhere that it may not be; see canary.ts. */
  canary: Canary;
};

/** Each worker has a sandbox and a chain of its own; each test finds both as new. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const { ZECCA_E2E_DIST: dist, ZECCA_E2E_PRISM: prism } = process.env;
      const traffic = recordTraffic();
      const referee = prism ? await startReferee(refereeFiles(prism)) : undefined;
      const page = await startPage({
        tap: (handler) => traffic.tap(referee?.tap(handler) ?? handler),
        ...(dist && { dist }),
      });
      await use({ ...page, traffic });
      await referee?.close();
      await page.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // A closing page may still send: what it revokes at its end would reach the next test if that had the same address.
  zecca: async ({ house: { fetch, ...house } }, use) => {
    const { url, close } = await listen(fetch, 0);
    await use({ ...house, url });
    await close();
  },
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
