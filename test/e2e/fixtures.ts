import { test as base, expect } from '@playwright/test';
import { recordTraffic, type Traffic } from '../canary/traffic.ts';
import { refereeFiles, startReferee } from '../contract/prism/referee.ts';
import { listen } from '../sandbox/api/listen.ts';
import { type SandboxPage, startPage } from '../sandbox/page.ts';
import { chosenEngine } from './applies.ts';
import { type Canary, watchSecrets } from './canary.ts';
import { type PageHost, startPageHost } from './pageHost.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

type Served = SandboxPage & {
  traffic: Traffic;
  /** The page's own address, which need not be at the root of the host, nor at the name that `url` has for it. */
  pageUrl: string;
};
type House = Omit<Served, 'pageUrl'> & {
  fetch: (request: Request) => Promise<Response>;
  /** Where the page stands in place of the sandbox's own server: `npm run test:engines`. */
  host: PageHost | undefined;
};
type WorkerFixtures = { house: House };
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
      const engine = chosenEngine();
      const traffic = recordTraffic();
      const referee = prism ? await startReferee(refereeFiles(prism)) : undefined;
      let host: PageHost | undefined;
      const page = await startPage({
        tap: (handler) => traffic.tap(referee?.tap(handler) ?? handler),
        ...(dist && { dist }),
        ...(engine && {
          serve: async (built, wallet) => {
            host = await startPageHost(engine, built, wallet);
            return host.answer;
          },
        }),
      });
      await use({ ...page, traffic, host });
      await referee?.close();
      await page.close();
      await host?.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // A closing page may still send: what it revokes at its end would reach the next test if that had the same address.
  zecca: async ({ house: { fetch, host, ...house } }, use) => {
    let pageUrl = '';
    // Tests reach the host by its number and browsers by its name: to those behind it both are one.
    const { url, port, close } = await listen(
      (request) => fetch(new Request(request.url.replace(url, new URL(pageUrl).origin), request)),
      0,
    );
    pageUrl = host?.addressAt(port) ?? `${url}/`;
    await use({ ...house, url, pageUrl });
    await close();
  },
  baseURL: async ({ zecca }, use) => use(zecca.pageUrl),
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
      const watched = await watch(context, new URL(zecca.pageUrl).origin);
      await use(watched);
      expect(watched.faults(), 'what no test may bring about').toEqual([]);
    },
    { auto: true },
  ],
  canary: [
    async ({ context, zecca: { traffic, pageUrl } }, use) => {
      traffic.forget();
      const canary = await watchSecrets(context, traffic, new URL(pageUrl).origin);
      await use(canary);
      expect(await canary.findings(), 'secrets where they may not be').toEqual([]);
    },
    { auto: true },
  ],
});
