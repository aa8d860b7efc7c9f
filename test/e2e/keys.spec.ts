import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expect, test } from './fixtures.ts';
import { choose } from './form.ts';
import {
  type Admin,
  createToReveal,
  dialog,
  mintAdmin,
  openDetails,
  openKeys,
  rotateToReveal,
  saveNewKey,
} from './keysStory.ts';

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
        await rotateToReveal(page, 'agent');
        await saveNewKey(page);
        await expect(dialog(page, 'Rotate key').getByText('Both keys work')).toBeVisible();
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
      const notice = page.getByRole('alert').filter({ hasText: 'A rotation is not finished' });
      await expect(notice).toHaveCount(count - 1);
      if (count === 1) return;
      for (const { last6Chars } of working(sandbox)) await expect(notice).toContainText(last6Chars);
      await notice.getByRole('button', { name: 'Retire old key' }).click();
      await choose(page, 'The old key stops', 'Now');
      await dialog(page, 'Rotate key').getByRole('button', { name: 'Retire old key' }).click();
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
    await expect(rotation.getByRole('button', { name: 'Create new key' })).toBeVisible();
    sandbox.set({ faults: [{ method: 'POST', path: '/api_keys', when: 'after', truncateAt: 12 }] });
    await rotation.getByRole('button', { name: 'Create new key' }).click();
    await expect(rotation).toHaveCount(0);
    const lost = page.getByRole('alert').filter({ hasText: 'A key was made, and its secret is lost' });
    await expect(lost.getByText(/^The old key \(.{6}\) works as before/)).toBeVisible();
    expect(working(sandbox)).toHaveLength(2);
    await lost.getByRole('button', { name: 'Revoke the lost key' }).click();
    await expect(lost).toHaveCount(0);
    expect(working(sandbox)).toHaveLength(1);
    await expect(page.getByRole('button', { name: /^Details of agent ~/ })).toHaveCount(0);
    await rotateToReveal(page, 'agent');
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
        await choose(edit, `${currency} limit`, state);
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
});

test('behavior: the browser’s way back takes no new key off the screen', async ({ page, sandbox }) => {
  await openKeys(page, admin);
  await page.getByRole('link', { name: 'Usage' }).click();
  await page.getByRole('link', { name: 'Keys' }).click();
  const made = await createToReveal(page);
  await made.getByRole('button', { name: 'Show' }).click();
  for (const url of [/#\/usage$/, /#\/keys$/]) {
    await page.goBack();
    await expect(page).toHaveURL(url);
    const last6 = sandbox.keys().at(-1)?.last6Chars ?? '';
    await expect(made.locator('code')).toHaveText(new RegExp(`${last6}$`));
  }
  await saveNewKey(page);
  await expect(made).toHaveCount(0);
});

test('behavior: 375 px are enough', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await openKeys(page, admin);
  await expect(page.getByRole('row', { name: /agent/ })).toContainText('$0 of $5 in all');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Expires');
  await openDetails(page, 'agent');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
