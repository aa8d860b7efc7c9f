import { expect, type Page } from '@playwright/test';
import { type Admin, mintAdmin, openKeys } from '../e2e/keysStory.ts';
import { goTo } from '../e2e/sessionStory.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { openAt, type Visit } from './visit.ts';

/** The list of keys: each state of it, and its smaller windows. What changes keys is in keyChangeStates.ts. */
export const keysVisits: readonly Visit[] = [
  {
    name: 'the list of keys',
    states: [
      { name: 'keys locked', reach: ({ page }) => openAt(page, '/#/keys') },
      {
        name: 'keys on their way',
        async reach({ page, zecca, sandbox }) {
          await unlockBeside(page, await mintAdmin(zecca));
          sandbox.set({ faults: [{ ...list, delayMs: 60_000 }] });
          await goTo(page, 'Keys');
          await expect(page.getByText('Reading the keys from Venice…')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'the keys there',
    states: [
      {
        name: 'keys',
        async reach({ page, zecca }) {
          await openKeys(page, await mintFleet(zecca));
        },
      },
      {
        name: 'keys, audited',
        async reach({ page }) {
          await page.getByRole('button', { name: /^No expiry/ }).click();
        },
      },
      {
        name: 'no key fits',
        async reach({ page }) {
          await page.getByRole('searchbox', { name: 'Search keys' }).fill('abacus');
          await expect(page.getByText('No key fits.')).toBeVisible();
        },
      },
      {
        name: 'keys selected',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Clear filters' }).click();
          await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
        },
      },
      {
        name: 'revoke many',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Revoke selected' }).click();
          await expect(page.getByRole('dialog', { name: /^Revoke \d+ keys$/ })).toBeVisible();
        },
      },
      {
        name: 'limits for many, at fault',
        async reach({ page }) {
          await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
          await page.getByRole('button', { name: 'Set limits' }).click();
          await page.getByRole('button', { name: 'Show the plan' }).click();
          await expect(page.getByRole('group', { name: 'USD limit' }).getByRole('textbox')).toHaveAttribute(
            'aria-invalid',
            'true',
          );
        },
      },
    ],
  },
  {
    name: 'a plan under way',
    log: /status of 500/,
    states: [
      {
        name: 'many under way',
        async reach({ page, sandbox, zecca }) {
          await openKeys(page, await mintFleet(zecca, 1));
          sandbox.set({ faults: [{ method: 'PATCH', status: 500, delayMs: 8000 }] });
          await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
          await page.getByRole('button', { name: 'Set expiry' }).click();
          await page.getByRole('button', { name: 'Show the plan' }).click();
          await page.getByRole('button', { name: 'Change 1 key' }).click();
          await expect(page.getByRole('progressbar', { name: 'The plan' })).toBeVisible();
        },
      },
      {
        name: 'many, one failed',
        async reach({ page }) {
          await expect(page.getByRole('button', { name: 'Go on with 1 key' })).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'no list',
    log: /status of (500|503)/,
    states: [
      {
        name: 'keys unread',
        async reach({ page, zecca, sandbox }) {
          await unlockBeside(page, await mintAdmin(zecca));
          sandbox.set({ faults: [{ ...list, status: 503, times: Number.POSITIVE_INFINITY }] });
          await goTo(page, 'Keys');
          await expect(page.getByText('The keys could not be read')).toBeVisible();
        },
      },
    ],
  },
];

const list = { method: 'GET', path: '/api_keys' } as const;

/** Opens the key where the list is not read yet, so that the list can be spoiled first. */
async function unlockBeside(page: Page, { apiKey }: Admin): Promise<void> {
  await page.goto('/#/usage');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('region', { name: 'What is left' })).toBeVisible();
}

/** An account as teams have it: keys with every kind of limit, and one that was cut by a rotation a day ago. */
export async function mintFleet(zecca: SandboxPage, size: 1 | 'whole' = 'whole'): Promise<Admin> {
  const admin = await mintAdmin(zecca);
  const { client } = admin;
  const make = (description: string, usd: number | null, diem: number | null) =>
    client.createKey({
      apiKeyType: 'INFERENCE',
      description,
      consumptionLimit: { usd, diem },
      limitPeriod: 'LIFETIME',
    });
  await make('agent', 5, 2);
  if (size === 1) return admin;
  await make('Research agent, summaries of papers for the whole group #7F3KQ2', null, 0.5);
  await make('n8n', 0, null);
  await make('nightly-batch-of-embeddings-without-a-single-break-in-its-name', 12.5, 0);
  return admin;
}
