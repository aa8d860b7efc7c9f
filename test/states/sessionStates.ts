import { expect } from '@playwright/test';
import { ceremony, goTo, lock, manageWithWallet, mintAndGoOn, sessionBar } from '../e2e/sessionStory.ts';
import { approve, connect, progress, prompt, refusal, reject } from '../e2e/story.ts';
import { openAt, type Visit } from './visit.ts';

/** The key's page as a session opens, warns and ends. */
export const sessionVisits: readonly Visit[] = [
  {
    name: 'the ways in',
    log: /status of 401/,
    states: [
      { name: 'key locked', reach: ({ page }) => openAt(page, '/#/key') },
      {
        name: 'key of another provider',
        async reach({ page }) {
          await page.getByLabel('API key').fill('sk-ant-not-of-venice');
          await page.getByRole('button', { name: 'Unlock', exact: true }).click();
          await expect(page.getByText('a key of Anthropic')).toBeVisible();
        },
      },
      {
        name: 'key refused',
        async reach({ page }) {
          await page.getByLabel('API key').fill(`VENICE_INFERENCE_KEY_${crypto.randomUUID()}`);
          await page.getByRole('button', { name: 'Unlock', exact: true }).click();
          await expect(refusal(page, 'Venice does not accept this key')).toBeVisible();
        },
      },
      {
        name: 'manage: connect first',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
          await expect(ceremony(page).getByRole('button', { name: 'Connect wallet' })).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a session by the wallet',
    log: /status of 403/,
    states: [
      {
        name: 'Inference key open',
        async reach({ page }) {
          await mintAndGoOn(page);
          await expect(page.getByText('Venice shows this log to Admin keys only')).toBeVisible();
        },
      },
      {
        name: 'manage: ready to sign',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Manage with wallet' }).first().click();
          await expect(ceremony(page).getByRole('button', { name: 'Sign and unlock' })).toBeEnabled();
        },
      },
      {
        name: 'manage: wallet asks',
        async reach({ page }) {
          await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
          await expect(prompt(page)).toBeVisible();
        },
      },
      {
        name: 'manage: declined',
        async reach({ page }) {
          await reject(page);
          await expect(progress(page, 'You declined the signature')).toBeVisible();
        },
      },
      {
        name: 'wallet session open',
        async reach({ page }) {
          await ceremony(page).getByRole('button', { name: 'Sign and unlock' }).click();
          await approve(page);
          await expect(page.getByRole('button', { name: 'Edit limits' })).toBeVisible();
        },
      },
      {
        name: 'locked, session key left behind',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [{ method: 'DELETE', status: 403, body: { error: 'no' } }] });
          await lock(page);
          await expect(page.getByText('Venice rejected the revocation of session key')).toBeVisible();
        },
      },
      {
        name: 'session key of an earlier visit',
        async reach({ page }) {
          await page.reload();
          await manageWithWallet(page);
          await expect(page.getByRole('button', { name: 'Revoke it' })).toBeVisible();
        },
      },
      {
        name: 'all keys in reach',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Revoke it' }).click();
          await expect(page.getByRole('link', { name: 'See all keys' })).toBeVisible();
          await expect(page.getByRole('button', { name: /^Revok/ })).toHaveCount(0);
        },
      },
    ],
  },
  {
    name: 'idle',
    states: [
      {
        name: 'idle warning',
        async reach({ page }) {
          await page.clock.install();
          await connect(page);
          await goTo(page, 'Check');
          await manageWithWallet(page);
          await page.clock.runFor(9 * 60_000);
          await expect(refusal(page, 'Are you still there?')).toBeVisible();
        },
      },
      {
        name: 'locked after ten idle minutes',
        async reach({ page }) {
          await page.clock.runFor(62_000);
          await expect(page.getByText('Locked after ten minutes without use.')).toBeVisible();
          await expect(sessionBar(page)).toHaveCount(0);
        },
      },
    ],
  },
];
