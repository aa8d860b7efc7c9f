import { expect } from '@playwright/test';
import { choose, fillForm } from '../e2e/form.ts';
import { standing } from '../e2e/stakeStory.ts';
import {
  approve,
  connect,
  mintPath,
  newKey,
  open,
  progress,
  prompt,
  reject,
  signAndMint,
  signButton,
} from '../e2e/story.ts';
import type { Visit } from './visit.ts';

/** The mint as it goes for most: from the landing view to a key that is saved. */
export const mintVisits: readonly Visit[] = [
  {
    name: 'the way to a signature',
    states: [
      { name: 'landing', reach: ({ page }) => open(page) },
      {
        name: 'every option in use',
        async reach({ page }) {
          await fillForm(page, { description: 'Research agent', usd: '25', diem: '0.5', resets: 'Monthly' });
          await page.getByRole('radiogroup', { name: 'Expires' }).getByText('On a date').click();
          await choose(page, 'Key type', 'Admin');
        },
      },
      {
        name: 'wallets to choose from',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Connect wallet' }).click();
          await expect(page.getByRole('button', { name: 'Sandbox Wallet' })).toBeVisible();
        },
      },
      {
        name: 'wallet asks to connect',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Sandbox Wallet' }).click();
          await expect(prompt(page, 'Connect to this page?')).toBeVisible();
        },
      },
      {
        name: 'review',
        async reach({ page }) {
          await approve(page, 'Connect to this page?');
          await expect(signButton(page)).toBeEnabled();
          await expect(standing(page)).toContainText('You can mint');
        },
      },
      {
        name: 'review, all unfolded',
        async reach({ page }) {
          await page.getByText('The exact message').click();
          await standing(page).getByText('All balances').click();
        },
      },
      {
        name: 'account',
        async reach({ page }) {
          await page.getByRole('button', { name: /^Wallet 0x/ }).click();
          await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
        },
      },
      {
        name: 'a fault in the form',
        async reach({ page }) {
          await page.keyboard.press('Escape');
          await fillForm(page, { usd: 'five', diem: 'Off' });
          await signButton(page).click();
          await expect(page.getByText('Use digits and one decimal point')).toBeVisible();
        },
      },
      {
        name: 'wallet asks to sign',
        async reach({ page }) {
          await fillForm(page, { usd: '5' });
          await signButton(page).click();
          await expect(prompt(page)).toBeVisible();
        },
      },
      {
        name: 'signature declined',
        async reach({ page }) {
          await reject(page);
          await expect(progress(page, 'You declined the signature')).toBeVisible();
        },
      },
      {
        name: 'posting',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'POST', path: mintPath, delayMs: 60_000 }] });
          await signAndMint(page);
          await expect(progress(page, 'Venice is minting your key…')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a key in hand',
    states: [
      {
        name: 'minted, masked',
        async reach({ page }) {
          await connect(page);
          await signAndMint(page);
          await expect(progress(page, 'The key works')).toBeVisible();
        },
      },
      {
        name: 'minted, shown',
        async reach({ page }) {
          await newKey(page).getByRole('button', { name: 'Download .env' }).click();
          await newKey(page).getByRole('button', { name: 'Show key' }).click();
          await expect(newKey(page).getByRole('code')).toHaveText(/^VENICE_/);
        },
      },
      {
        name: 'programs to use it in',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Use this key' }).click();
          await expect(page.getByRole('searchbox', { name: 'Find a client' })).toBeVisible();
        },
      },
      {
        name: 'a program’s set-up',
        async reach({ page }) {
          await page.getByRole('searchbox', { name: 'Find a client' }).fill('cursor');
          await page.keyboard.press('Enter');
          await expect(page.getByRole('heading', { name: 'Cursor' })).toBeFocused();
        },
      },
      {
        name: 'a program opened by a link',
        async reach({ page }) {
          await page.getByRole('searchbox', { name: 'Find a client' }).fill('cherry');
          await page.keyboard.press('Enter');
          await expect(page.getByText('The link contains the key.')).toBeVisible();
        },
      },
      {
        name: 'no such program',
        async reach({ page }) {
          await page.getByRole('searchbox', { name: 'Find a client' }).fill('abacus');
          await expect(page.getByText('No client matches.')).toBeVisible();
        },
      },
      {
        name: 'minted, saved',
        async reach({ page }) {
          await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
          await newKey(page).getByText('I saved this key').click();
          await expect(newKey(page).getByRole('button', { name: 'Done' })).toBeEnabled();
        },
      },
    ],
  },
  {
    name: 'a key that rules',
    states: [
      {
        name: 'an Admin key that cannot spend',
        async reach({ page }) {
          await connect(page);
          await choose(page, 'Key type', 'Admin');
          await fillForm(page, { usd: 'Off', diem: 'Off' });
          await signAndMint(page);
          await expect(page.getByText('Both limits are Off')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'the coming protocol',
    states: [
      {
        name: 'review under siwe',
        async reach({ page, sandbox }) {
          sandbox.set({ protocol: 'siwe' });
          await connect(page);
        },
      },
    ],
  },
];
