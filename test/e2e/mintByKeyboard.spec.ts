import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { approve, connect, newKey, open, progress, prompt, signButton } from './story.ts';

test('behavior: a key is minted, shown, saved and let go by keyboard alone', async ({ page, sandbox }) => {
  /** Presses Tab until the wanted element has the focus, as a user does who sees where it is. */
  const tabTo = (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' | 'textbox') =>
    tabToElement(page.getByRole(role, { name }), `${role} ${name}`);
  const tabToElement = async (wanted: Locator, called: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await wanted.first().evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`60 times Tab did not reach ${called}`);
  };

  await open(page);
  await tabTo('Connect wallet', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Connect a Wallet' })).toBeVisible();
  await tabTo('Sandbox Wallet', 'button');
  await page.keyboard.press('Enter');
  await expect(prompt(page, 'Connect to this page?')).toBeVisible();
  await tabTo('Approve', 'button');
  await page.keyboard.press('Enter');
  await expect(signButton(page)).toBeEnabled();

  await tabTo(/^No limit/, 'radio');
  await page.keyboard.press('ArrowRight');
  await tabTo('Total', 'textbox');
  await page.keyboard.type('2.5');
  await tabTo('Description', 'textbox');
  await page.keyboard.type('By hand');
  await tabToElement(page.locator('summary', { hasText: 'Change type and models' }), 'what is folded');
  await page.keyboard.press('Enter');
  await tabTo(/^Inference/, 'radio');
  await page.keyboard.press('ArrowDown');
  await tabTo('Sign and mint', 'button');
  await page.keyboard.press('Enter');
  await expect(prompt(page)).toBeVisible();
  await tabTo('Approve', 'button');
  await page.keyboard.press('Enter');

  await expect(newKey(page).getByRole('heading')).toBeFocused();
  expect(sandbox.keys()).toEqual([
    expect.objectContaining({
      apiKeyType: 'ADMIN',
      description: expect.stringMatching(/^By hand #/),
      consumptionLimit: { usd: 0, diem: 2.5 },
    }),
  ]);
  await tabTo('Show key', 'button');
  await page.keyboard.press('Enter');
  await expect(newKey(page).getByRole('code')).toHaveText(/^VENICE_ADMIN_/);
  await tabTo('I saved this key', 'checkbox');
  await page.keyboard.press('Space');
  await tabTo('Done', 'button');
  await page.keyboard.press('Enter');
  await expect(newKey(page)).toBeHidden();
  await expect(signButton(page)).toBeEnabled();
});

test('behavior: Escape closes the prompt of the wallet, which is a no', async ({ page }) => {
  await connect(page);
  await signButton(page).click();
  await expect(prompt(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(progress(page, 'You declined the signature')).toBeVisible();
  await signButton(page).focus();
  await page.keyboard.press('Enter');
  await approve(page);
  await expect(newKey(page)).toBeVisible();
});
