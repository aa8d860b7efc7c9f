import { expect, type Page } from '@playwright/test';
import { mintAdmin } from '../e2e/keysStory.ts';
import { goTo, mintAndGoOn } from '../e2e/sessionStory.ts';
import { account, refusal } from '../e2e/story.ts';
import { openAt, type Stage, type Visit } from './visit.ts';

const analytics = '/billing/usage-analytics';
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What was spent: charts, tables, the history, and where there is none of it. */
export const usageVisits: readonly Visit[] = [
  {
    name: 'usage by an Inference key',
    states: [
      { name: 'usage without a key', reach: ({ page }) => openAt(page, '/#/usage') },
      {
        name: 'usage locked',
        async reach({ page }) {
          await mintAndGoOn(page);
          await goTo(page, 'Usage');
          await expect(panel(page, 'Usage')).toContainText('to Admin keys only');
        },
      },
      {
        name: 'keys closed to an Inference key',
        async reach({ page }) {
          await goTo(page, 'Keys');
          await expect(panel(page, 'Keys')).toContainText('Only an Admin key can list');
        },
      },
    ],
  },
  {
    name: 'usage on its way',
    states: [
      {
        name: 'usage loading',
        async reach(stage) {
          stage.sandbox.set({ faults: [{ path: '/billing', delayMs: 60_000, times: 4 }] });
          await unlockUsage(stage);
          await expect(stage.page.getByText('Adding up 30 days…')).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'usage there',
    log: /status of 504/,
    states: [
      {
        name: 'usage empty',
        async reach(stage) {
          await openUsage(stage);
          await expect(panel(stage.page, 'By day')).toContainText('Nothing was spent in these 30 days.');
        },
      },
      {
        name: 'usage charts',
        async reach({ page, sandbox, chain }) {
          const { address } = chain.accounts[account.staker];
          sandbox.grant(address, { usageDays: 120, usageRows: 1500, usd: 25 });
          await page.getByText('90 days', { exact: true }).click();
          await expect(panel(page, 'By model').locator('.recharts-bar-rectangle path').first()).toBeVisible();
        },
      },
      {
        name: 'usage in figures',
        async reach({ page }) {
          await page.getByText('7 days', { exact: true }).click();
          const models = panel(page, 'By model');
          await models.getByText('The figures as a table').click();
          await expect(models.getByRole('table', { name: 'By model, the last 7 days' })).toBeVisible();
        },
      },
      {
        name: 'history, a page failed',
        async reach({ page }) {
          let pages = 0;
          await page.route('**/billing/usage-history?*', (route) =>
            ++pages === 2 ? route.fulfill({ status: 504, json: { error: 'Timed out' } }) : route.continue(),
          );
          await page.getByText('90 days', { exact: true }).click();
          await page.getByRole('button', { name: 'Read the history' }).click();
          await expect(refusal(page, 'Could not read page 2')).toBeVisible();
        },
      },
      {
        name: 'history read',
        async reach({ page }) {
          await page.getByRole('button', { name: 'Continue' }).click();
          await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'usage unread',
    log: /status of 504/,
    states: [
      {
        name: 'usage failed',
        async reach(stage) {
          const times = Number.POSITIVE_INFINITY;
          stage.sandbox.set({ faults: [{ path: analytics, status: 504, times }] });
          await openUsage(stage);
          await expect(refusal(stage.page, 'Could not read the usage')).toBeVisible();
        },
      },
    ],
  },
];

async function openUsage(stage: Stage): Promise<void> {
  await unlockUsage(stage);
  await expect(panel(stage.page, 'What is left')).toBeVisible();
}

/** Opens the page with an Admin key, whatever it shows then. */
async function unlockUsage({ page, zecca }: Stage): Promise<void> {
  const { apiKey } = await mintAdmin(zecca);
  await page.goto('/#/usage');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}
