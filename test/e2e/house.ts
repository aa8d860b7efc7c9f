import { test as base } from '@playwright/test';
import { refereeFiles, startReferee } from '../../tools/prism/referee.ts';
import { recordTraffic, type Traffic } from '../canary/traffic.ts';
import { listen } from '../sandbox/api/listen.ts';
import { type SandboxPage, startPage } from '../sandbox/page.ts';
import { chosenEngine } from './applies.ts';
import { type PageHost, startPageHost } from './pageHost.ts';

type Served = SandboxPage & {
  traffic: Traffic;
  /**
   * The page's own address, which need not be at the root of the host, nor at the name that `url`
   * has for it.
   */
  pageUrl: string;
};
type House = Omit<Served, 'pageUrl'> & {
  fetch: (request: Request) => Promise<Response>;
  /** Where the page stands in place of the sandbox's own server: `npm test -- host`. */
  host: PageHost | undefined;
};
type WorkerFixtures = { house: House };
type TestFixtures = {
  /** The page and all behind it, at an address of this test alone. */
  zecca: Served;
  /** The sandbox behind the page, as new for each test. */
  sandbox: SandboxPage['sandbox'];
  chain: SandboxPage['chain'];
};

/**
 * What stands behind a page, without a browser. Each worker has a sandbox and a chain of its own;
 * each test finds both as new.
 */
export const houseTest = base.extend<TestFixtures, WorkerFixtures>({
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
  // A closing page may still send: what it revokes at its end would reach the next test if that had
  // the same address.
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
  sandbox: [
    async ({ zecca: { sandbox, chain } }, use) => {
      sandbox.reset();
      await chain.revert();
      await use(sandbox);
    },
    { auto: true },
  ],
  chain: async ({ zecca }, use) => use(zecca.chain),
});
