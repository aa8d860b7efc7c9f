import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { type Admin, dialog, mintAdmin, openDetails, openKeys, rotateToReveal } from './keysStory.ts';

type Stage = { page: Page; sandbox: Sandbox };
type View = { name: string; reach(stage: Stage): Promise<unknown>; also?(stage: Stage): Promise<unknown> };

let admin: Admin;

test.beforeEach(async ({ sandbox, zecca }) => {
  sandbox.reset();
  admin = await mintAdmin(zecca);
  await admin.client.createKey({
    apiKeyType: 'INFERENCE',
    description: 'agent',
    consumptionLimit: { usd: 5, diem: 2 },
    limitPeriod: 'LIFETIME',
  });
});

/** The views and dialogs, each from a page of its own; `also` goes on to what comes after it. */
const views: readonly View[] = [
  { name: 'the list', reach: async ({ page }) => page.getByRole('button', { name: 'No cap 1' }).click() },
  {
    name: 'a full cap to restore',
    async reach({ page, sandbox }) {
      sandbox.set({ clockOffsetMs: -25 * 60 * 60 * 1000 });
      await admin.client.createKey({
        apiKeyType: 'INFERENCE',
        description: 'batch ~abc123 ^5/@260101 #7F3KQ2',
        consumptionLimit: { usd: 1.8, diem: null },
      });
      sandbox.set({ clockOffsetMs: 0 });
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(page.getByRole('button', { name: 'Restore the full cap' })).toBeVisible();
    },
  },
  { name: 'the details', reach: ({ page }) => openDetails(page, 'agent') },
  {
    name: 'editing, with a difference',
    async reach({ page }) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
      await dialog(page, 'Edit limits').getByRole('group', { name: 'USD limit' }).getByText('No cap').click();
      await expect(page.getByText('This removes the USD cap.')).toBeVisible();
    },
  },
  {
    name: 'saved',
    async reach({ page }) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
      await dialog(page, 'Edit limits').getByRole('group', { name: 'USD limit' }).getByText('Off').click();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Saved: Venice')).toBeVisible();
    },
  },
  {
    name: 'revoking',
    async reach({ page }) {
      await (await openDetails(page, 'console')).getByRole('button', { name: 'Revoke' }).click();
      await expect(page.getByText('This is the key you are using')).toBeVisible();
    },
  },
  {
    name: 'creating',
    async reach({ page }) {
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByRole('button', { name: 'Guest, 0.5 DIEM a day' }).click();
    },
  },
  { name: 'the reveal of a rotation', reach: ({ page }) => rotateToReveal(page, 'agent') },
  {
    name: 'an unfinished rotation',
    async reach({ page }) {
      const rotation = await rotateToReveal(page, 'agent');
      await rotation.getByText('I saved this key').click();
      await rotation.getByRole('button', { name: 'Done' }).click();
      await rotation.getByRole('button', { name: 'Keep both for now' }).click();
      await expect(page.getByText('A rotation was not finished')).toBeVisible();
    },
  },
  {
    name: 'a plan for many',
    async reach({ page }) {
      await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
      await page.getByRole('button', { name: 'Revoke selected' }).click();
      await expect(dialog(page, 'Revoke 2 keys')).toBeVisible();
    },
  },
  {
    name: 'revoked',
    async reach({ page, sandbox }) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Revoke' }).click();
      const revoke = dialog(page, 'Revoke key');
      const agent = sandbox.keys().find(({ description }) => description === 'agent');
      await revoke.getByRole('textbox').fill(agent?.last6Chars ?? '');
      await revoke.getByRole('button', { name: 'Revoke' }).click();
      await expect(revoke.getByText('Revoked. The key no longer works.')).toBeVisible();
    },
  },
  {
    name: 'a creation that Venice refused, then the new key',
    async reach({ page, sandbox }) {
      sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', status: 429 }] });
      await page.getByRole('button', { name: 'Create key' }).click();
      await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByText('Venice made no key')).toBeVisible();
    },
    async also({ page }) {
      await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByText('Venice stores it as you asked')).toBeVisible();
    },
  },
  {
    name: 'a lost answer: the list unread, then the key found',
    async reach({ page, sandbox }) {
      sandbox.set({
        faults: [
          { method: 'POST', path: '/api_keys', when: 'after', truncateAt: 12 },
          { method: 'GET', path: '/api_keys', status: 503 },
        ],
      });
      await page.getByRole('button', { name: 'Create key' }).click();
      await dialog(page, 'Create key').getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByText('The answer was lost, and the list could not be read')).toBeVisible();
    },
    async also({ page }) {
      await page.getByRole('button', { name: 'Look again' }).click();
      await expect(page.getByText('A key was made, and its secret was lost on the way')).toBeVisible();
    },
  },
  {
    name: 'a lost answer that is looked for',
    async reach({ page, sandbox }) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Rotate' }).click();
      const create = dialog(page, 'Rotate key').getByRole('button', { name: 'Create the new key' });
      await expect(create).toBeVisible();
      sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', status: 500 }] });
      await create.click();
      await expect(page.getByText('The answer was lost. Looking whether a key was made')).toBeVisible();
    },
  },
  {
    name: 'an end that Venice refused, then one that it took',
    async reach({ page, sandbox }) {
      const rotation = await rotateToReveal(page, 'agent');
      await rotation.getByText('I saved this key').click();
      await rotation.getByRole('button', { name: 'Done' }).click();
      sandbox.set({ faults: [{ method: 'DELETE', status: 429 }] });
      await rotation.getByRole('button', { name: 'End the old key' }).click();
      await expect(page.getByText('The old key did not end: both keys work')).toBeVisible();
    },
    async also({ page }) {
      await page.getByRole('button', { name: 'End the old key' }).click();
      await expect(page.getByText('Done: the old key is revoked')).toBeVisible();
    },
  },
  {
    name: 'limits for many, with a fault in them',
    async reach({ page }) {
      await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
      await page.getByRole('button', { name: 'Set limits' }).click();
      await page.getByRole('button', { name: 'Show the plan' }).click();
      await expect(page.getByRole('group', { name: 'USD limit' }).getByRole('textbox')).toHaveAttribute(
        'aria-invalid',
        'true',
      );
    },
  },
  {
    name: 'an expiry for many, under way, then with a failure',
    async reach({ page, sandbox }) {
      sandbox.set({ faults: [{ method: 'PATCH', status: 500, delayMs: 4000 }] });
      await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
      await page.getByRole('button', { name: 'Set expiry' }).click();
      await page.getByRole('button', { name: 'Show the plan' }).click();
      await page.getByRole('button', { name: 'Change 1 key' }).click();
      await expect(page.getByRole('progressbar', { name: 'The plan' })).toBeVisible();
    },
    async also({ page }) {
      await expect(page.getByRole('button', { name: 'Go on with 1 key' })).toBeVisible();
    },
  },
];

for (const { name, reach, also } of views)
  test(`behavior: axe finds nothing in ${name}, light and dark`, async ({ page, sandbox, watched }) => {
    watched.expectConsole(/Failed to load|ERR_/);
    await openKeys(page, admin);
    await reach({ page, sandbox });
    await expectAccessibleInBoth(page);
    if (!also) return;
    await also({ page, sandbox });
    await expectAccessibleInBoth(page);
  });

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}
