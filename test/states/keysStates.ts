import { expect } from '@playwright/test';
import { type Admin, mintAdmin, openKeys } from '../e2e/keysStory.ts';
import type { SandboxPage } from '../sandbox/page.ts';
import { openAt, type Visit } from './visit.ts';

/**
 * The list of keys: each state of it, and its smaller windows. What changes keys is in
 * keyChangeStates.ts.
 */
export const keysVisits: readonly Visit[] = [
  {
    name: 'the list of keys',
    states: [{ name: 'keys locked', reach: ({ page }) => openAt(page, '/#/keys') }],
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
          await expect(page.getByText('No keys match.')).toBeVisible();
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
          await page.getByRole('button', { name: 'Show plan' }).click();
          await expect(page.getByRole('group', { name: 'USD limit' }).getByRole('textbox')).toHaveAttribute(
            'aria-invalid',
            'true',
          );
        },
      },
    ],
  },
  {
    name: 'the keys of apps',
    states: [
      {
        name: 'keys granted to apps',
        async reach({ page, zecca }) {
          const admin = await mintAdmin(zecca);
          for (const host of ['app.example', 'a-much-longer-name.of-an-app.example:8443'])
            await admin.client.createKey({
              apiKeyType: 'INFERENCE',
              description: `app:${host} #7F3KQ2`,
              consumptionLimit: { usd: 5, diem: 0 },
              expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
            });
          await openKeys(page, admin);
          await page.getByRole('button', { name: 'Granted to apps 2' }).click();
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
          sandbox.set({ faults: [{ method: 'PATCH', status: 500, hold: true }] });
          await page.getByRole('checkbox', { name: 'Select all shown keys' }).click();
          await page.getByRole('button', { name: 'Set expiry' }).click();
          await page.getByRole('button', { name: 'Show plan' }).click();
          await page.getByRole('button', { name: 'Change 1 key' }).click();
          await expect(page.getByRole('progressbar', { name: 'Plan' })).toBeVisible();
        },
      },
      {
        name: 'many, one failed',
        async reach({ page, sandbox }) {
          sandbox.set({ faults: [] });
          await expect(
            page.getByRole('dialog').getByRole('button', { name: 'Continue with 1 key' }),
          ).toBeVisible();
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
          await openKeys(page, await mintAdmin(zecca));
          sandbox.set({ faults: [{ ...list, status: 503, times: Number.POSITIVE_INFINITY }] });
          await page.getByRole('button', { name: 'Refresh' }).click();
          await expect(page.getByText('Could not read the keys')).toBeVisible();
        },
      },
    ],
  },
];

const list = { method: 'GET', path: '/api_keys' } as const;

/**
 * An account as teams have it: keys with every kind of limit, and one that was cut by a rotation a
 * day ago.
 */
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
