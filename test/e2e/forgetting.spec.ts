import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { plantSecret } from './plantSecret.ts';
import { findSecret } from './secretSearch.ts';
import { connectAndManage, lock, sessionBar } from './sessionStory.ts';
import { connect, mintAnswer, newKey, signAndMint } from './story.ts';
import { hasWholeBrowser, inWholeBrowser } from './wholeBrowser.ts';

// After the lock the key is nowhere. Playwright turns the back/forward cache off; here it is on, as
// in a user's browser.

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...inWholeBrowser(launchOptions), ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

/** Mints, goes on with the key, and returns its secret as Venice sent it. */
async function openMinted(page: Page): Promise<string> {
  await connect(page);
  const answer = mintAnswer(page);
  await signAndMint(page);
  const { data } = await (await answer).json();
  await newKey(page).getByText('I saved this key').click();
  await newKey(page).getByRole('button', { name: 'Use it here' }).click();
  await expect(sessionBar(page)).toContainText('Inference key');
  return data.apiKey;
}

test('behavior: the search sees a key in each place where one could be kept', async ({ page }) => {
  const planted = `PLANTED_${crypto.randomUUID()}`;
  await openMinted(page);
  expect(await findSecret(page, planted)).toEqual([]);
  await plantSecret(page, planted);
  const places = (await findSecret(page, planted)).join('\n');
  expect(places).toContain('DOM');
  expect(places).toContain('field');
  expect(places).toContain('sessionStorage');
  expect(places).toMatch(/baseState\.planted/);
  expect(places).toMatch(/getQueryCache.*state\.data\.apiKey/);
  expect(places).toMatch(/getMutationCache.*state\.variables/);
});

test('behavior: no script reaches the key while the session is open, nor after the lock', async ({
  page,
}) => {
  const secret = await openMinted(page);
  expect(await findSecret(page, secret)).toEqual([]);
  await lock(page);
  expect(await findSecret(page, secret)).toEqual([]);
});

test('behavior: neither does a key that was pasted leave a trace', async ({ page, sandbox }) => {
  const secret = await openMinted(page);
  await lock(page);
  await page.getByLabel('API key').fill(secret);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(sessionBar(page)).toContainText('Pasted by you');
  expect(await findSecret(page, secret)).toEqual([]);
  await lock(page);
  expect(await findSecret(page, secret)).toEqual([]);
  expect(sandbox.requests.some(({ path }) => path.includes(secret))).toBe(false);
});

test('behavior: a page that comes back from the back/forward cache is locked and holds nothing', async ({
  page,
}) => {
  test.skip(!hasWholeBrowser, 'A headless shell has no back/forward cache.');
  const secret = await openMinted(page);
  await lock(page);
  await page.getByLabel('API key').fill(secret);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(sessionBar(page)).toBeVisible();
  await page.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset.persisted = String(persisted);
    }),
  );
  // What hangs in the page's memory comes back with it: the search must find that, or finding
  // nothing would prove nothing.
  const planted = `PLANTED_${crypto.randomUUID()}`;
  await plantSecret(page, planted);
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('body')).toHaveAttribute('data-persisted', 'true');
  expect((await findSecret(page, planted)).join('\n')).toMatch(/baseState\.planted/);
  await expect(page.getByText('Locked when you left the page.')).toBeVisible();
  await expect(sessionBar(page)).toHaveCount(0);
  expect(await findSecret(page, secret)).toEqual([]);
});

test('behavior: a text left in the field does not come back either', async ({ page }) => {
  const typed = `VENICE_ADMIN_KEY_${crypto.randomUUID()}`;
  await page.goto('./#/key');
  await page.getByLabel('API key').fill(typed);
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByLabel('API key')).toHaveValue('');
  expect(await findSecret(page, typed)).toEqual([]);
});

test('behavior: nothing of a wallet session stays', async ({ page }) => {
  const answer = mintAnswer(page);
  await connectAndManage(page);
  const { data } = await (await answer).json();
  expect(await findSecret(page, data.apiKey)).toEqual([]);
  await lock(page);
  expect(await findSecret(page, data.apiKey)).toEqual([]);
});
