import type { Page } from '@playwright/test';
import { countPaid, expectCredit, openCredit, pageLink, panel } from './creditStory.ts';
import { expect, test } from './fixtures.ts';
import { pressByKey, tabTo } from './keysStory.ts';
import { account, connect, prompt } from './story.ts';

/** The wallet's window is a tree of its own, in which the page sees no focus. */
async function approveByKey(page: Page): Promise<void> {
  const approval = prompt(page).getByRole('button', { name: 'Approve' });
  await expect(approval).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await approval.evaluate((element) => element.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

test('behavior: a top-up and a read of the credit by keyboard alone', async ({ page, zecca }) => {
  await connect(page, account.nothing);
  await pressByKey(page, pageLink(page, 'Credit'));
  await expectCredit(page);
  const place = panel(page, 'Top up');
  await tabTo(page, place.getByRole('textbox', { name: 'Amount in USDC' }));
  await page.keyboard.press('Enter');
  await pressByKey(page, place.getByRole('button', { name: 'Sign and pay 5 USDC' }));
  await approveByKey(page);
  await expect(place).toContainText('Your credit is now $5.00');
  expect(await countPaid({ zecca })).toBe(1);

  const read = panel(page, 'My credit');
  await pressByKey(page, read.getByRole('button', { name: 'Show my credit' }));
  await pressByKey(page, read.getByRole('button', { name: 'Sign and read' }));
  await approveByKey(page);
  await expect(read).toContainText('$5.00');
});

test('behavior: Escape in the wallet declines a payment, and the form has the focus again', async ({
  page,
  zecca,
}) => {
  await openCredit({ page });
  const place = panel(page, 'Top up');
  await pressByKey(page, place.getByRole('button', { name: 'Review the payment' }));
  await pressByKey(page, place.getByRole('button', { name: 'Sign and pay 5 USDC' }));
  await expect(prompt(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(place).toContainText('You declined it in your wallet.');
  await tabTo(page, place.getByRole('button', { name: 'Review the payment' }));
  expect(await countPaid({ zecca })).toBe(0);
});
