import { expect } from '@playwright/test';
import { type Canary, watchSecrets } from './canary.ts';
import { houseTest } from './house.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

type TestFixtures = {
  /** Fails the test at its end where something happened that never may; see watch.ts. */
  watched: Watch;
  /** Fails the test at its end where a secret is anywhere that it may not be; see canary.ts. */
  canary: Canary;
};

/** What stands behind the page, and a browser that is watched. */
export const test = houseTest.extend<TestFixtures>({
  baseURL: async ({ zecca }, use) => use(zecca.pageUrl),
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
