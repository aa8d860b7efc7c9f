import { expect, test } from './fixtures.ts';
import { mintAdmin } from './keysStory.ts';
import { goTo } from './sessionStory.ts';

test('error: thirty clicks on what fails: Venice sees at most ten calls, and the page counts down', async ({
  page,
  sandbox,
  zecca,
  watched,
}) => {
  watched.expectConsole(/status of 500/);
  const { apiKey } = await mintAdmin(zecca);
  await page.goto('./#/usage');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('region', { name: 'What is left' })).toBeVisible();

  sandbox.set({ faults: [{ status: 500, times: Number.POSITIVE_INFINITY, body: { error: 'no' } }] });
  const before = sandbox.requests.length;
  for (let click = 0; click < 15; click++) {
    await goTo(page, 'Keys');
    await goTo(page, 'Usage');
  }
  const quiet = page.getByRole('alert').filter({ hasText: 'Too many requests failed' }).first();
  await expect(quiet).toContainText(/\d+ seconds left/);
  const seen = sandbox.requests.length - before;
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThanOrEqual(10);
});
