import { watchSecrets } from '../e2e/canary.ts';
import { test as base, expect } from '../e2e/fixtures.ts';
import { watch } from '../e2e/watch.ts';
import { type ApiServer, apiHost, apiOrigin, startApi } from './apiServer.ts';
import type { Stage } from './strike.ts';

export { expect };

/** What a cell acts on, the page's clock in its hands. */
type PerTest = { venice: ApiServer; stage: Stage };
type PerWorker = { api: ApiServer };

/**
 * The browser tests' own, with Venice on another origin: only there do CORS and its headers mean
 * something.
 */
export const test = base.extend<PerTest, PerWorker>({
  api: [
    async ({ house }, use) => {
      const api = await startApi(house.fetch);
      await use(api);
      await api.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, api }, use) => {
      const rule = `--host-resolver-rules=MAP ${apiHost} 127.0.0.1:${api.port}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
    },
    { scope: 'worker' },
  ],
  venice: [
    async ({ api, zecca }, use) => {
      await api.renew(zecca.url);
      await use(api);
    },
    { auto: true },
  ],
  stage: async ({ page, context, sandbox, zecca, venice, watched }, use) => {
    await page.clock.install();
    await use({ page, context, sandbox, zecca, venice, watched });
  },
  watched: async ({ context, zecca }, use) => {
    const watched = await watch(context, zecca.url, apiOrigin);
    await use(watched);
    expect(watched.faults(), 'what no fault may bring about').toEqual([]);
  },
  canary: async ({ context, zecca: { traffic, url } }, use) => {
    traffic.forget();
    const canary = await watchSecrets(context, traffic, url, apiOrigin);
    await use(canary);
    expect(await canary.findings(), 'secrets where they may not be').toEqual([]);
  },
});
