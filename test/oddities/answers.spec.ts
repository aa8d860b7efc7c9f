import type { Page, Route } from '@playwright/test';
import { cell, chunk, holds } from '../e2e/cell.ts';
import { fetchRouted } from '../e2e/fetchRouted.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { ceremony, connectAndManage, goTo, sessionBar } from '../e2e/sessionStory.ts';
import { approve, connect, mintPath, newKey, signAndMint } from '../e2e/story.ts';

// What proxies and newer versions do to the one response that holds a key.

type Answer = Parameters<Route['fulfill']>[0];
type Json = { success: boolean; data: Record<string, unknown> };

const rows: readonly { fault: string; alter(json: Json): Answer; isSlow?: boolean }[] = [
  {
    fault: 'text/plain',
    alter: (json) => ({ status: 200, contentType: 'text/plain', body: JSON.stringify(json) }),
  },
  {
    fault: 'no content type',
    alter: (json) => ({ status: 200, headers: { 'content-type': '' }, body: JSON.stringify(json) }),
  },
  {
    fault: 'a byte order mark',
    alter: (json) => ({
      json: undefined,
      status: 200,
      contentType: 'application/json',
      body: `\ufeff${JSON.stringify(json)}`,
    }),
  },
  { fault: '201', alter: (json) => ({ status: 201, json }) },
  {
    fault: 'the key one level up',
    alter: ({ success, data }) => ({ status: 200, json: { success, ...data } }),
  },
  { fault: 'after 60 s', alter: (json) => ({ status: 200, json }), isSlow: true },
];

const places = [
  {
    meets: 'mint',
    path: mintPath,
    begin: connect,
    async press(page: Page) {
      await signAndMint(page);
    },
    async expectKey(page: Page) {
      await expect(newKey(page)).toBeVisible();
      await newKey(page).getByText('I saved this key').click();
      await newKey(page).getByRole('button', { name: 'Done' }).click();
    },
  },
  {
    meets: 'manage with wallet',
    path: mintPath,
    async begin(page: Page) {
      await connect(page);
      await goTo(page, 'Check');
    },
    async press(page: Page) {
      await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
      await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
      await approve(page);
    },
    async expectKey(page: Page) {
      await expect(sessionBar(page)).toBeVisible();
      await sessionBar(page).getByRole('button', { name: 'Lock' }).click();
    },
  },
  {
    meets: 'create a key',
    path: '/api_keys',
    async begin(page: Page) {
      await connectAndManage(page);
      await goTo(page, 'Keys');
    },
    async press(page: Page) {
      await page.getByRole('button', { name: 'Create key', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
    },
    async expectKey(page: Page) {
      await expect(page.getByText('I saved this key')).toBeVisible();
      await page.getByText('I saved this key').click();
      await page.getByRole('button', { name: 'Done' }).click();
    },
  },
] as const;

for (const place of places)
  for (const part of chunk(rows, 3)) {
    const cells = part.map(({ fault }) => ({ fault, meets: place.meets }));
    test(
      `${place.meets}: ${part.map(({ fault }) => fault).join(', ')}`,
      holds(cells),
      async ({ page, sandbox }) => {
        await page.clock.install();
        await place.begin(page);
        for (const { fault, alter, isSlow } of part)
          await cell({ fault, meets: place.meets }, async () => {
            const made = sandbox.keys().length;
            let release = () => {};
            const released = new Promise<void>((resolve) => {
              release = resolve;
            });
            await page.route(`**/api/v1${place.path}`, async (route) => {
              if (route.request().method() !== 'POST') return route.fallback();
              const response = await fetchRouted(route);
              if (isSlow) await released;
              await route.fulfill({ response, ...alter(await response.json()) });
            });
            await place.press(page);
            await expect.poll(() => sandbox.keys().length).toBe(made + 1);
            if (isSlow) {
              await page.clock.fastForward(60_000);
              release();
            }
            await place.expectKey(page);
            expect(sandbox.keys()).toHaveLength(made + 1);
            await page.unrouteAll({ behavior: 'wait' });
          });
      },
    );
  }
