import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { connectAndManage, liveSessionKeys, lock, manageWithWallet } from './sessionStory.ts';
import { account, refusal, switchAccount } from './story.ts';

// However a wallet session ends, its key ends with it; where Venice refuses, the page names it.

for (const [how, leave] of [
  ['closed', (page) => page.close({ runBeforeUnload: true })],
  ['left for another', (page) => page.goto('about:blank')],
  ['reloaded', (page) => page.reload()],
] as const satisfies [string, (page: Page) => Promise<unknown>][]) {
  test(`behavior: a tab that is ${how} revokes its session key`, async ({ page, sandbox }) => {
    await connectAndManage(page);
    expect(liveSessionKeys(sandbox)).toHaveLength(1);
    await leave(page);
    await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
  });
}

test('error: a refused self-revocation is named at once, and on return it is found and ended', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectConsole(/403/);
  await connectAndManage(page);
  const [left] = liveSessionKeys(sandbox);
  sandbox.set({
    faults: [{ method: 'DELETE', status: 403, body: { error: 'A key may not revoke itself' } }],
  });
  await lock(page);
  const notice = refusal(page, `Venice rejected the revocation of session key …${left}`);
  await expect(notice).toContainText(sandbox.keys()[0]?.id ?? 'no key');

  await page.reload();
  await manageWithWallet(page);
  const found = refusal(page, 'A session key of an earlier visit still works');
  await expect(found).toContainText(`…${left}`);
  await found.getByRole('button', { name: 'Revoke it' }).click();
  await expect(found).toHaveCount(0);
  await lock(page);
  await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
});

test('behavior: ten idle minutes lock, with a minute’s warning that can be renewed', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await connectAndManage(page);
  await page.clock.runFor(9 * 60_000);
  const warning = refusal(page, 'Are you still there?');
  await warning.getByRole('button', { name: 'Stay unlocked' }).click();
  await expect(warning).toHaveCount(0);
  await page.clock.runFor(10 * 60_000 + 1000);
  await expect(page.getByText('Locked after ten minutes without use.')).toBeVisible();
  await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
});

test('behavior: another account in the wallet ends the session', async ({ page, sandbox }) => {
  await connectAndManage(page);
  await switchAccount(page, account.noDiem);
  await expect(page.getByText('Locked: the wallet switched accounts.')).toBeVisible();
  await expect.poll(() => liveSessionKeys(sandbox)).toEqual([]);
});
