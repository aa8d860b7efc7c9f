import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { type Admin, dialog, mintAdmin, openDetails, openKeys, rotateToReveal } from './keysStory.ts';

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

const working = (sandbox: Sandbox) =>
  sandbox.keys().filter((key) => !key.revoked && key.description.startsWith('agent'));

test.describe('rotation', () => {
  /** How far the rotation is when the page is left, and how many keys work then. */
  const steps: readonly { name: string; count: number; reach(page: Page): Promise<unknown> }[] = [
    {
      name: 'review',
      count: 1,
      reach: async (page) =>
        (await openDetails(page, 'agent')).getByRole('button', { name: 'Rotate' }).click(),
    },
    { name: 'reveal', count: 2, reach: (page) => rotateToReveal(page, 'agent') },
    {
      name: 'choosing the end',
      count: 2,
      async reach(page) {
        const rotation = await rotateToReveal(page, 'agent');
        await rotation.getByText('I saved this key').click();
        await rotation.getByRole('button', { name: 'Done' }).click();
        await expect(rotation.getByText('Both keys work')).toBeVisible();
      },
    },
  ];

  for (const { name, count, reach } of steps)
    test(`behavior: a reload at the ${name} leaves ${count} working, and the list says which`, async ({
      page,
      sandbox,
    }) => {
      page.on('dialog', (asked) => void asked.accept());
      await openKeys(page, admin);
      await reach(page);
      await page.reload();
      expect(working(sandbox)).toHaveLength(count);
      await openKeys(page, admin);
      const notice = page.getByRole('alert').filter({ hasText: 'A rotation was not finished' });
      await expect(notice).toHaveCount(count - 1);
      if (count === 1) return;
      for (const { last6Chars } of working(sandbox)) await expect(notice).toContainText(last6Chars);
      await notice.getByRole('button', { name: 'End the old key' }).click();
      await dialog(page, 'Rotate key').getByRole('button', { name: 'End the old key' }).click();
      await expect(page.getByText('Done: the old key is revoked')).toBeVisible();
      expect(working(sandbox).map(({ description }) => description)).toEqual([
        expect.stringMatching(/^agent ~/),
      ]);
    });

  test('error: a socket that dies after the key was made: found, discarded, made again', async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectConsole(/ERR_|Failed to load/);
    await openKeys(page, admin);
    await (await openDetails(page, 'agent')).getByRole('button', { name: 'Rotate' }).click();
    const rotation = dialog(page, 'Rotate key');
    await expect(rotation.getByRole('button', { name: 'Create the new key' })).toBeVisible();
    sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', when: 'after', truncateAt: 12 }] });
    await rotation.getByRole('button', { name: 'Create the new key' }).click();
    await expect(rotation.getByText('A key was made, and its secret was lost on the way')).toBeVisible();
    await expect(rotation.getByText(/^The old key \(.{6}\) works as before/)).toBeVisible();
    expect(working(sandbox)).toHaveLength(2);
    await rotation.getByRole('button', { name: 'Revoke the lost key' }).click();
    await rotation.getByRole('button', { name: 'Create the new key' }).click();
    await expect(rotation.getByText('I saved this key')).toBeVisible();
    expect(working(sandbox)).toHaveLength(2);
  });
});

test.describe('limits', () => {
  test('behavior: no cap → cap → off → no cap in both currencies, as the sandbox stores them', async ({
    page,
    sandbox,
  }) => {
    await openKeys(page, admin);
    for (const currency of ['USD', 'DIEM'] as const)
      for (const state of ['No cap', 'Cap', 'Off', 'No cap'] as const) {
        await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
        const edit = dialog(page, 'Edit limits');
        const group = edit.getByRole('group', { name: `${currency} limit` });
        await group.getByText(state, { exact: true }).click();
        if (state === 'Cap') await group.getByLabel('Amount').fill('7.25');
        await edit.getByRole('button', { name: 'Save' }).click();
        await expect(edit.getByText('Saved: Venice stores what you asked for')).toBeVisible();
        const field = currency === 'USD' ? 'usd' : 'diem';
        expect(working(sandbox)[0]?.consumptionLimit[field]).toBe(
          { 'No cap': null, Cap: 7.25, Off: 0 }[state],
        );
        await edit.getByRole('button', { name: 'Close' }).click();
      }
  });

  test('behavior: by keyboard alone, from the list to the saved limit and back', async ({
    page,
    sandbox,
  }) => {
    await openKeys(page, admin);
    await page.getByRole('searchbox', { name: 'Search keys' }).focus();
    await page.keyboard.type('agent');
    const row = page.getByRole('button', { name: /^Details of agent/ });
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    await tabTo(page, dialog(page, 'Key details').getByRole('button', { name: 'Edit limits' }));
    await page.keyboard.press('Enter');
    const edit = dialog(page, 'Edit limits');
    await tabTo(
      page,
      edit.getByRole('group', { name: 'USD limit' }).getByRole('textbox', { name: 'Amount' }),
    );
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9');
    await tabTo(page, edit.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await expect(edit.getByText('Saved: Venice stores what you asked for')).toBeVisible();
    await tabTo(page, edit.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await expect(edit).toHaveCount(0);
    expect(working(sandbox)[0]?.consumptionLimit.usd).toBe(9);
  });
});

/** The views and dialogs, each from a page of its own. */
const views: readonly { name: string; reach(page: Page): Promise<unknown> }[] = [
  { name: 'the list', reach: async (page) => page.getByRole('button', { name: 'No cap 1' }).click() },
  { name: 'the details', reach: (page) => openDetails(page, 'agent') },
  {
    name: 'editing, with a difference',
    async reach(page) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
      await dialog(page, 'Edit limits').getByRole('group', { name: 'USD limit' }).getByText('No cap').click();
      await expect(page.getByText('This removes the USD cap.')).toBeVisible();
    },
  },
  {
    name: 'saved',
    async reach(page) {
      await (await openDetails(page, 'agent')).getByRole('button', { name: 'Edit limits' }).click();
      await dialog(page, 'Edit limits').getByRole('group', { name: 'USD limit' }).getByText('Off').click();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Saved: Venice')).toBeVisible();
    },
  },
  {
    name: 'revoking',
    async reach(page) {
      await (await openDetails(page, 'console')).getByRole('button', { name: 'Revoke' }).click();
      await expect(page.getByText('This is the key you are using')).toBeVisible();
    },
  },
  {
    name: 'creating',
    async reach(page) {
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByRole('button', { name: 'Guest, 0.5 DIEM a day' }).click();
    },
  },
  { name: 'the reveal of a rotation', reach: (page) => rotateToReveal(page, 'agent') },
  {
    name: 'an unfinished rotation',
    async reach(page) {
      const rotation = await rotateToReveal(page, 'agent');
      await rotation.getByText('I saved this key').click();
      await rotation.getByRole('button', { name: 'Done' }).click();
      await rotation.getByRole('button', { name: 'Keep both for now' }).click();
      await expect(page.getByText('A rotation was not finished')).toBeVisible();
    },
  },
  {
    name: 'a plan for many',
    async reach(page) {
      await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
      await page.getByRole('button', { name: 'Revoke selected' }).click();
      await expect(dialog(page, 'Revoke 2 keys')).toBeVisible();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const { name, reach } of views)
      test(`behavior: axe finds nothing in ${name}`, async ({ page }) => {
        await openKeys(page, admin);
        await reach(page);
        await expectAccessible(page);
      });
  });

test('behavior: 375 px are enough', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await openKeys(page, admin);
  await expect(page.getByRole('row', { name: /agent/ })).toContainText('$0 of $5 in all');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Expires');
  await openDetails(page, 'agent');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

/** Presses Tab until the element has the focus, as far as a user would go. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error('Tab never came to it');
}
