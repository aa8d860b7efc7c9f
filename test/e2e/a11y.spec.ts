import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/api/sandbox.ts';
import { expectAccessible } from './audit.ts';
import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import {
  approve,
  behave,
  connect,
  mintPath,
  newKey,
  open,
  progress,
  prompt,
  refusal,
  reject,
  signAndMint,
  signButton,
} from './story.ts';

type Stage = { page: Page; sandbox: Sandbox };

/** The states of the mint, each from a page of its own. `log` is what Chromium says of a failed request. */
const states: readonly { name: string; log?: RegExp; reach(stage: Stage): Promise<unknown> }[] = [
  { name: 'idle', reach: ({ page }) => open(page) },
  { name: 'review', reach: ({ page }) => connect(page) },
  {
    name: 'the form in full, with an error',
    async reach({ page }) {
      await connect(page);
      await fillForm(page, { usd: 'five', diem: 'Off' });
      await page.getByRole('radiogroup', { name: 'Expires' }).getByText('On a date').click();
      await page.getByText('The exact text').click();
      await signButton(page).click();
      await expect(page.getByText('Write the amount with digits')).toBeVisible();
    },
  },
  {
    name: 'review under siwe',
    reach({ page, sandbox }) {
      sandbox.set({ protocol: 'siwe' });
      return connect(page);
    },
  },
  {
    name: 'signing',
    async reach({ page }) {
      await connect(page);
      await behave(page, 'silent');
      await signButton(page).click();
      await expect(progress(page, 'Your wallet is asking')).toBeVisible();
    },
  },
  {
    name: 'the prompt of the wallet',
    async reach({ page }) {
      await connect(page);
      await signButton(page).click();
      await expect(prompt(page)).toBeVisible();
    },
  },
  {
    name: 'declined',
    async reach({ page }) {
      await connect(page);
      await signButton(page).click();
      await reject(page);
      await expect(progress(page, 'You declined the signature')).toBeVisible();
    },
  },
  {
    name: 'posting',
    async reach({ page, sandbox }) {
      await connect(page);
      sandbox.set({ faults: [{ method: 'POST', path: mintPath, delayMs: 20_000 }] });
      await signAndMint(page);
      await expect(progress(page, 'Venice is minting your key…')).toBeVisible();
    },
  },
  {
    name: 'refused',
    log: /status of 400/,
    async reach({ page }) {
      await connect(page, 1);
      await signAndMint(page);
      await expect(refusal(page, 'This wallet has no staked VVV on Base')).toBeVisible();
    },
  },
  {
    name: 'ambiguous',
    log: /status of 500/,
    async reach({ page, sandbox }) {
      await connect(page);
      sandbox.set({ faults: [{ method: 'POST', path: mintPath, when: 'after', status: 500 }] });
      await signAndMint(page);
      await expect(refusal(page, 'The answer of Venice was lost')).toBeVisible();
    },
  },
  {
    name: 'minted',
    async reach({ page }) {
      await connect(page);
      await signAndMint(page);
      await expect(progress(page, 'The key works')).toBeVisible();
    },
  },
  {
    name: 'the key shown',
    async reach({ page }) {
      await connect(page);
      await signAndMint(page);
      await expect(progress(page, 'The key works')).toBeVisible();
      await newKey(page).getByRole('button', { name: 'Show key' }).click();
      await newKey(page).getByRole('button', { name: 'Download .env' }).click();
      await expect(newKey(page).getByRole('code')).toHaveText(/^VENICE_/);
    },
  },
];

for (const { name, log, reach } of states) {
  test(`behavior: ${name}: accessible in light and dark, and fits 320 pixels`, async ({
    page,
    sandbox,
    watched,
  }) => {
    if (log) watched.expectConsole(log);
    await reach({ page, sandbox });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // Nothing may be cut off where scrolling is switched off, either.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *, header *, footer *')]
        .filter((element) => element.getBoundingClientRect().right > 321 && !element.closest('pre'))
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
  });
}

test('behavior: a key is minted, shown, saved and let go by keyboard alone', async ({ page, sandbox }) => {
  /** Presses Tab until the wanted element has the focus, as a user does who sees where it is. */
  const tabTo = async (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' | 'textbox') => {
    const wanted = page.getByRole(role, { name });
    for (let presses = 0; presses < 60; presses++) {
      if (await wanted.first().evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`60 times Tab did not reach ${role} ${name}`);
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

  await tabTo(/^Inference/, 'radio');
  await page.keyboard.press('ArrowDown');
  await tabTo('Description', 'textbox');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await tabTo('Amount', 'textbox');
  await page.keyboard.type('2.5');
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
      consumptionLimit: { usd: 2.5, diem: null },
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
