import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { account, newKey, prompt, signButton } from './story.ts';

// A phone as small as they still are, and a visitor who has never been here.
test.use({
  viewport: { width: 375, height: 667 },
  hasTouch: true,
  isMobile: true,
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** Counts what a hand does: taps, and the pixels that the page moved. */
async function countHand(page: Page) {
  let taps = 0;
  await page.evaluate(() => {
    let last = scrollY;
    const counter = { moved: 0 };
    Reflect.set(window, 'hand', counter);
    addEventListener('scroll', () => {
      counter.moved += Math.abs(scrollY - last);
      last = scrollY;
    });
  });
  return {
    async tap(target: Locator) {
      taps += 1;
      await target.tap();
    },
    read: async () => ({
      taps,
      moved: await page.evaluate(() => (Reflect.get(window, 'hand') as { moved: number }).moved),
    }),
  };
}

test('behavior: six taps and less than half a screen lead to a key that is copied', async ({
  page,
  sandbox,
}) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index: account.staker });
  const hand = await countHand(page);
  await hand.tap(page.getByRole('button', { name: 'Connect wallet' }));
  await hand.tap(page.getByRole('dialog').getByRole('button', { name: 'Sandbox Wallet' }));
  await hand.tap(prompt(page, 'Connect to this page?').getByRole('button', { name: 'Approve' }));
  await expect(signButton(page)).toBeEnabled();
  await expect(signButton(page)).toBeInViewport({ ratio: 1 });
  await hand.tap(signButton(page));
  await expect(prompt(page)).toBeVisible();
  const untilPrompt = await hand.read();
  await hand.tap(prompt(page).getByRole('button', { name: 'Approve' }));
  const copy = newKey(page).getByRole('button', { name: 'Copy key' });
  await expect(copy).toBeInViewport({ ratio: 1 });
  await hand.tap(copy);
  await expect(newKey(page)).toContainText('Copied.');
  const untilCopy = await hand.read();
  test.info().annotations.push({
    type: 'the first minute',
    description: JSON.stringify({ untilPrompt, untilCopy }),
  });
  expect(untilPrompt).toMatchObject({ taps: 4 });
  expect(untilCopy.taps).toBe(6);
  expect(untilCopy.moved).toBeLessThan(300);
  expect(sandbox.keys()).toHaveLength(1);
});
