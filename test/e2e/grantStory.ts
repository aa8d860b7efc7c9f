import { expect, type Page } from '@playwright/test';
import { createAppKeys, grantParameters } from '../grantBed.ts';
import type { Listening } from '../sandbox/api/listen.ts';
import { startExampleApp } from '../sandbox/exampleApp.ts';
import { test as pageTest } from './fixtures.ts';
import { account, approve } from './story.ts';
import { watch } from './watch.ts';

type AppFixtures = { app: Listening };

/** The page, the example app on an origin of its own, and a browser that is watched on both. */
export const test = pageTest.extend<AppFixtures>({
  app: async ({ zecca }, use) => {
    const app = await startExampleApp(zecca.pageUrl);
    await use(app);
    await app.close().catch(() => {});
  },
  watched: async ({ context, zecca, app }, use) => {
    const watched = await watch(context, new URL(zecca.pageUrl).origin, app.url);
    await use(watched);
    expect(watched.faults(), 'what no test may bring about').toEqual([]);
  },
});

export { expect };

/** Connects the wallet on the grant page, as it is on screen. */
export async function connectToGrant(page: Page, index: number = account.staker): Promise<void> {
  await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index });
  await page.getByRole('button', { name: 'Connect wallet' }).click();
  await page
    .getByRole('dialog', { name: 'Connect a Wallet' })
    .getByRole('button', { name: 'Sandbox Wallet' })
    .click();
  await approve(page, 'Connect to this page?');
  await expect(page.getByRole('button', { name: 'Sign and grant' })).toBeEnabled();
}

export async function signAndGrant(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign and grant' }).click();
  await approve(page);
}

/** A request by hand, for an address where nothing or another app listens. */
export async function grantHash(changes: Record<string, string> = {}): Promise<string> {
  const { publicJwk } = await createAppKeys();
  return `#/grant?${new URLSearchParams({ ...grantParameters(publicJwk), ...changes })}`;
}
