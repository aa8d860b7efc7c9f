import { expect, test } from './fixtures.ts';
import { type Admin, dialog, mintAdmin, openKeys, pressByKey, tabTo } from './keysStory.ts';
import { newKey } from './story.ts';

// Everything that can be done with keys, without a mouse.

let admin: Admin;

test.beforeEach(async ({ sandbox, zecca }) => {
  sandbox.reset();
  admin = await mintAdmin(zecca);
  for (const description of ['agent', 'batch one', 'batch two'])
    await admin.client.createKey({
      apiKeyType: 'INFERENCE',
      description,
      consumptionLimit: { usd: 5, diem: 2 },
      limitPeriod: 'LIFETIME',
    });
});

test('behavior: by keyboard alone, a limit is changed, from the list and back to it', async ({
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
  await tabTo(page, edit.getByRole('group', { name: 'USD limit' }).getByRole('textbox', { name: 'Amount' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('9');
  await tabTo(page, edit.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(edit.getByText('Saved: Venice stores what you asked for')).toBeVisible();
  await tabTo(page, edit.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Enter');
  await expect(edit).toHaveCount(0);
  expect(sandbox.keys().find(({ description }) => description === 'agent')?.consumptionLimit.usd).toBe(9);
});

test('behavior: by keyboard alone, a key is created, rotated and revoked', async ({ page, sandbox }) => {
  const guests = () =>
    sandbox.keys().filter(({ description, revoked }) => description.startsWith('guest') && !revoked);
  await openKeys(page, admin);
  await pressByKey(page, page.getByRole('button', { name: 'Create key' }));
  const create = dialog(page, 'Create key');
  await pressByKey(page, create.getByRole('button', { name: 'Guest, 0.5 DIEM a day' }));
  await pressByKey(page, create.getByRole('button', { name: 'Create key' }));
  const made = newKey(page);
  await tabTo(page, made.getByRole('checkbox', { name: 'I saved this key' }));
  await page.keyboard.press('Space');
  await pressByKey(page, made.getByRole('button', { name: 'Done' }));

  await pressByKey(page, page.getByRole('button', { name: /^Details of guest/ }));
  await pressByKey(page, dialog(page, 'Key details').getByRole('button', { name: 'Rotate' }));
  const rotation = dialog(page, 'Rotate key');
  await pressByKey(page, rotation.getByRole('button', { name: 'Create new key' }));
  await tabTo(page, made.getByRole('checkbox', { name: 'I saved this key' }));
  await page.keyboard.press('Space');
  await pressByKey(page, made.getByRole('button', { name: 'Done' }));
  await tabTo(page, rotation.getByRole('radio', { name: 'In 1 day' }));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await pressByKey(page, rotation.getByRole('button', { name: 'Retire old key' }));
  await expect(rotation.getByText('Done: the old key is revoked')).toBeVisible();
  await pressByKey(page, rotation.getByRole('button', { name: 'Close' }));
  expect(guests().map(({ description }) => description)).toEqual([expect.stringMatching(/^guest ~/)]);

  await pressByKey(page, page.getByRole('button', { name: /^Details of guest/ }));
  await pressByKey(page, dialog(page, 'Key details').getByRole('button', { name: 'Revoke' }));
  const revoke = dialog(page, 'Revoke key');
  await tabTo(page, revoke.getByRole('textbox'));
  await page.keyboard.type(guests()[0]?.last6Chars ?? '');
  await pressByKey(page, revoke.getByRole('button', { name: 'Revoke' }));
  await expect(revoke.getByText('Revoked. The key no longer works.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(revoke).toHaveCount(0);
  expect(guests()).toEqual([]);
});

test('behavior: by keyboard alone, many keys are found, selected and given limits', async ({
  page,
  sandbox,
}) => {
  await openKeys(page, admin);
  await page.getByRole('searchbox', { name: 'Search keys' }).focus();
  await page.keyboard.type('batch');
  await expect(page.getByText('2 of 4 keys')).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: 'Select all shown keys' }));
  await page.keyboard.press('Space');
  await page.getByRole('searchbox', { name: 'Search keys' }).focus();
  await pressByKey(page, page.getByRole('button', { name: 'Set limits' }));
  const bulk = dialog(page, 'Set limits of 2 keys');
  for (const currency of ['USD', 'DIEM']) {
    const group = bulk.getByRole('group', { name: `${currency} limit` });
    await tabTo(page, group.getByRole('textbox', { name: 'Amount' }));
    await page.keyboard.type('1.5');
  }
  await pressByKey(page, bulk.getByRole('button', { name: 'Show plan' }));
  await pressByKey(page, bulk.getByRole('button', { name: 'Change 2 keys' }));
  await expect(bulk.getByText('Done: every key is as planned')).toBeVisible();
  await pressByKey(page, bulk.getByRole('button', { name: 'Close' }));
  await expect(bulk).toHaveCount(0);
  const changed = sandbox.keys().filter(({ consumptionLimit: { usd, diem } }) => usd === 1.5 && diem === 1.5);
  expect(changed.map(({ description }) => description).toSorted()).toEqual(['batch one', 'batch two']);
});
