import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { negate, sumDecimals } from '../../src/kit/decimal.ts';
import { expectAccessible } from '../states/audit.ts';
import { expect, test } from './fixtures.ts';
import { type Admin, mintAdmin } from './keysStory.ts';
import { goTo, manageWithWallet, mintAndGoOn } from './sessionStory.ts';
import { account, refusal } from './story.ts';

const analytics = '/billing/usage-analytics';
const history = '/billing/usage-history';

async function openUsage(page: Page, { apiKey }: Admin): Promise<void> {
  await page.goto('./#/usage');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('region', { name: 'What is left' })).toBeVisible();
}

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const lookBack = (page: Page, days: 7 | 30 | 90) =>
  page.getByRole('radiogroup', { name: 'Period' }).getByText(`${days} days`).click();
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('behavior: 5 000 rows are walked, resumed after a failed page, saved, and add up to the sandbox’s sum', async ({
  page,
  sandbox,
  chain,
  zecca,
  watched,
}) => {
  watched.expectConsole(/status of 504/);
  const { address } = chain.accounts[account.staker];
  const admin = await mintAdmin(zecca);
  sandbox.grant(address, { usageRows: 5000 });
  await openUsage(page, admin);
  await lookBack(page, 90);

  const file = panel(page, 'All charges as a file');
  let pages = 0;
  // The third page fails, once.
  await page.route(`**${history}?*`, (route) =>
    ++pages === 3 ? route.fulfill({ status: 504, json: { error: 'Timed out' } }) : route.continue(),
  );
  await file.getByRole('button', { name: 'Read the history' }).click();
  await expect(refusal(page, 'Could not read page 3')).toBeVisible();
  await expect(file.getByRole('button', { name: 'Show 30 days' })).toBeVisible();
  await file.getByRole('button', { name: 'Continue' }).click();
  await expect(file.getByText('5,000 rows on 5 pages')).toBeVisible();
  expect(pages).toBe(6);

  const download = page.waitForEvent('download');
  await file.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^venice-usage-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
  const { data, errors } = Papa.parse<Record<string, string>>(await readFile(await saved.path(), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(5000);
  for (const [currency, spent] of Object.entries(sandbox.spent(address))) {
    const amounts = data.filter((row) => row.currency === currency).map(({ amount = '' }) => amount);
    expect([currency, negate(sumDecimals(amounts))]).toEqual([currency, String(spent)]);
    await expect(file.getByText(String(spent), { exact: true })).toBeVisible();
  }
});

test('behavior: charts and their tables, wide and at 320 px', async ({ page, sandbox, chain, zecca }) => {
  const admin = await mintAdmin(zecca);
  sandbox.grant(chain.accounts[account.staker].address, { usageDays: 120, usd: 25 });
  await openUsage(page, admin);
  await lookBack(page, 90);
  const models = panel(page, 'By model');
  await expect(
    models.getByRole('img', { name: /^By model, the last 90 days\. The highest day was/ }),
  ).toBeVisible();
  const bars = models.locator('.recharts-bar-rectangle path');
  await expect(bars.first()).toBeVisible();
  await models.getByText('The figures as a table').click();
  const table = models.getByRole('table', { name: 'By model, the last 90 days' });
  await expect(table.getByRole('row')).toHaveCount(92);
  // What has a bar has a figure in the table, and the other way round.
  const figures = await table.locator('tbody td').allInnerTexts();
  expect(await bars.count()).toBe(figures.filter((figure) => figure !== '0').length);

  await models.locator('.recharts-bar-rectangle').last().hover({ force: true });
  await expect(models.locator('.recharts-tooltip-wrapper')).toBeVisible();
  await lookBack(page, 7);
  await expect(models.getByRole('table', { name: 'By model, the last 7 days' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => isTooWide(page)).toBe(false);
  const { width = 0 } = (await models.locator('.recharts-surface').boundingBox()) ?? {};
  expect(width).toBeGreaterThan(200);
});

test('behavior: answers of odd shape and hostile names stay harmless and narrow', async ({
  page,
  sandbox,
  zecca,
}) => {
  page.on('dialog', () => expect('a dialog').toBe('none'));
  const admin = await mintAdmin(zecca);
  const date = new Date().toISOString().slice(0, 10);
  const at = Date.parse(date);
  const names = [
    '<img src=x onerror=alert(1)>',
    '\u202eNIMDA',
    'a\u200b'.repeat(20),
    'x'.repeat(10_000),
    '__proto__',
    'USD',
    '',
    'date ',
    '🪙 coin',
  ];
  const body = {
    lookback: 7,
    byDate: [{ date, USD: '1.5', DIEM: 1e-7 }, { date: null, USD: 1, DIEM: 1 }, 'row'],
    byModel: [
      ...names.map((modelName) => ({ modelName, modelType: 'HOLOGRAM', totalUsd: '0.5', totalDiem: null })),
      {},
    ],
    byModelDaily: [
      JSON.parse(`{"date":${at},${names.map((name) => `${JSON.stringify(name)}:0.5`)}}`),
      { date: 'x' },
    ],
    topModels: [...names, 7],
    byKey: names.map((description, index) => ({
      apiKeyId: index ? `id-${index}` : null,
      description,
      totalUsd: 1,
    })),
    byKeyDaily: null,
  };
  sandbox.set({
    faults: [
      { path: analytics, status: 200, body },
      {
        path: '/billing/balance',
        status: 200,
        body: { consumptionCurrency: names[3], balances: { usd: '12' } },
      },
    ],
  });
  await page.setViewportSize({ width: 320, height: 800 });
  await openUsage(page, admin);
  await expect(panel(page, 'By day').getByText('Could not read 2 rows of Venice’s response')).toBeVisible();
  const models = panel(page, 'By model');
  await expect(
    models.getByRole('cell', { name: /^Could not read 1 row of Venice’s response/ }),
  ).toBeVisible();
  await expect(models.getByRole('rowheader', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await expect(models.getByRole('rowheader', { name: '\ufffdNIMDA' })).toBeVisible();
  await models.getByText('The figures as a table').click();
  await expect(panel(page, 'By key').getByText('Venice did not send this part')).toBeVisible();
  expect(await isTooWide(page)).toBe(false);
  await expectAccessible(page);
});

test('behavior: an INFERENCE key finds the panel locked; the wallet opens it', async ({ page }) => {
  await mintAndGoOn(page);
  await goTo(page, 'Usage');
  await expect(panel(page, 'Usage').getByText('Venice shows usage to Admin keys only')).toBeVisible();
  await manageWithWallet(page);
  await expect(panel(page, 'What is left')).toContainText('DIEM today');
  await expect(panel(page, 'By day')).toContainText('Nothing was spent in these 30 days.');
});
