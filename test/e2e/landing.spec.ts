import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { holdApp, readShift } from './landingStory.ts';

// The landing view is drawn at build: it is there before any script, and nothing moves when it wakes.

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('behavior: is on screen before the app is there, and wakes without a shift', async ({ page }) => {
  for (const width of [1280, 375, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdApp(page);
    await page.goto('./');
    await expect(title(page)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'No limit' })).toBeChecked();
    await expect(page.getByText(/^Expires /)).toHaveCount(0);
    release();
    await expect(page.getByText(/^Expires /)).toBeVisible();
    expect(await readShift(page), `at ${width} px`).toBe(0);
    await page.unrouteAll();
  }
});

test('behavior: asks for what wakes it only once it has been seen', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText(/^Expires /)).toBeVisible();
  const { painted, asked } = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource');
    const of = (name: string) => entries.filter((entry) => entry.name.includes(`/assets/${name}-`));
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      asked: ['hydrate', 'Root'].flatMap((name) =>
        of(name).flatMap((entry) => (entry.name.endsWith('.js') ? [entry.startTime] : [])),
      ),
    };
  });
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(Math.min(...asked)).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
});

test('behavior: wakes where the browser never tells of a paint', async ({ page }) => {
  // As Firefox does after many a reload.
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.goto('./');
  await expect(page.getByText(/^Expires /)).toBeVisible();
});

test('behavior: what is pressed and typed before the page is awake is done once it is', async ({ page }) => {
  const release = await holdApp(page);
  await page.goto('./');
  await page.getByText('By currency', { exact: true }).click();
  await page.getByLabel('Description').fill('typed early');
  await page.getByLabel('Theme').selectOption('Dark');
  await page.getByRole('button', { name: 'Connect wallet' }).click();
  release();
  await page
    .getByRole('dialog', { name: 'Connect a Wallet' })
    .getByRole('button', { name: 'Close', exact: true })
    .click();
  await expect(page.getByRole('radio', { name: 'By currency' })).toBeChecked();
  await expect(page.getByRole('group', { name: 'DIEM limit' })).toBeVisible();
  await expect(page.getByLabel('Description')).toHaveValue('typed early');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByText('No limit', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'No limit' })).toBeChecked();
});

test('behavior: the palette asked for by its keys before the page is awake opens once it is', async ({
  page,
}) => {
  const release = await holdApp(page);
  await page.goto('./');
  await page.keyboard.press('ControlOrMeta+k');
  release();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
});

for (const part of ['hydrate', 'Root'])
  test(`error: what wakes the page does not come (${part}): it stays, says so, and can be loaded again`, async ({
    page,
    watched,
  }) => {
    watched.expectConsole(/Failed to load resource/);
    const script = new RegExp(`/assets/${part}-.*\\.js$`);
    await page.route(script, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('did not arrive');
    await expect(title(page)).toBeVisible();
    await page.unroute(script);
    await page.getByRole('link', { name: 'Load it again' }).click();
    await expect(page.getByText(/^Expires /)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

test('behavior: opens another page of the address, whatever was drawn', async ({ page }) => {
  await page.goto('./#/keys');
  await expect(title(page)).toHaveText('Keys');
});
