import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { fillForm } from './form.ts';
import { connect, mintAnswer, mintPath, newKey, signAndMint, signButton } from './story.ts';

/** Mints, and returns the key as Venice sent it. */
async function mint(page: Page): Promise<string> {
  await connect(page);
  const answer = mintAnswer(page);
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  const { data } = await (await answer).json();
  expect(data.apiKey).toMatch(/^VENICE_/);
  return data.apiKey;
}

const keyText = (page: Page) => newKey(page).getByRole('code');
const button = (page: Page, name: string) => newKey(page).getByRole('button', { name });

/** Every place of the page where a text may be kept. */
async function whereabouts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    const databases = await indexedDB.databases();
    const kept = { ...localStorage, ...sessionStorage, databases, cookie: document.cookie };
    return [
      document.documentElement.outerHTML,
      location.href,
      document.title,
      ...fields,
      JSON.stringify(kept),
    ].join('\n');
  });
}

test('behavior: the key is masked first, and nowhere in the page', async ({ page }) => {
  const key = await mint(page);
  await expect(keyText(page)).toHaveText(`${'•'.repeat(12)}${key.slice(-6)}`);
  await expect(newKey(page).getByRole('heading')).toBeFocused();
  expect(await whereabouts(page)).not.toContain(key);
});

test('behavior: shows the key for at most 30 seconds', async ({ page }) => {
  await page.clock.install();
  const key = await mint(page);
  await button(page, 'Show key').click();
  await expect(keyText(page)).toHaveText(key);
  await page.clock.runFor(28_000);
  await expect(keyText(page)).toHaveText(key);
  await page.clock.runFor(2_000);
  await expect(keyText(page)).toHaveText(/^•+.{6}$/);
  await expect(button(page, 'Show key')).toBeVisible();
  expect(await whereabouts(page)).not.toContain(key);
});

test('behavior: hides the key on a click, and as soon as the window is left', async ({ page }) => {
  const key = await mint(page);
  await button(page, 'Show key').click();
  await button(page, 'Hide key').click();
  await expect(keyText(page)).toHaveText(/^•/);
  await button(page, 'Show key').click();
  await expect(keyText(page)).toHaveText(key);
  await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
  await expect(keyText(page)).toHaveText(/^•/);
  expect(await whereabouts(page)).not.toContain(key);
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('behavior: the key is in the clipboard after Copy, and not before', async ({ page, context }) => {
    // The page's own policy forbids reading the clipboard: another page of the same browser does.
    const reader = await context.newPage();
    await reader.route('**/reader', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await reader.goto('/reader');
    await reader.evaluate(() => navigator.clipboard.writeText('as it was'));
    const read = async () => {
      await reader.bringToFront();
      return reader.evaluate(() => navigator.clipboard.readText());
    };
    await page.bringToFront();
    const key = await mint(page);
    expect(await read()).toBe('as it was');
    await page.bringToFront();
    await button(page, 'Copy key').click();
    await expect(newKey(page).getByRole('status')).toContainText('Copied.');
    expect(await read()).toBe(key);
    expect(await whereabouts(page)).not.toContain(key);
  });
});

test('error: a browser that does not allow copying', async ({ page }) => {
  await mint(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  await button(page, 'Copy key').click();
  await expect(newKey(page).getByRole('status')).toContainText('The browser did not allow copying.');
});

test('behavior: the download is a file that programs read', async ({ page }) => {
  const key = await mint(page);
  const downloading = page.waitForEvent('download');
  await button(page, 'Download .env').click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/\.env$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(`VENICE_API_KEY=${key}\n`);
  expect(await whereabouts(page)).not.toContain(key);
});

test('behavior: leaving is guarded until the key is saved, then it is gone from the page', async ({
  page,
}) => {
  const key = await mint(page);
  await button(page, 'Show key').click();
  await expect(button(page, 'Done')).toBeDisabled();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await closing;

  await newKey(page).getByText('I saved this key').click();
  await expect(newKey(page).getByRole('checkbox', { name: 'I saved this key' })).toBeChecked();
  await button(page, 'Done').click();
  await expect(newKey(page)).toBeHidden();
  await expect(signButton(page)).toBeEnabled();
  expect(await whereabouts(page)).not.toContain(key);
  expect(await whereabouts(page)).not.toContain(key.slice(-6));
});

test('behavior: once the key is saved the page can be left unasked', async ({ page }) => {
  await mint(page);
  await newKey(page).getByText('I saved this key').click();
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    return dialog.accept();
  });
  await page.reload();
  await expect(signButton(page)).toBeEnabled();
  expect(asked).toBe(false);
});

test('behavior: a page that goes into the browser’s cache takes no key with it', async ({ page }) => {
  const key = await mint(page);
  await button(page, 'Show key').click();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(newKey(page)).toBeHidden();
  expect(await whereabouts(page)).not.toContain(key);
});

test('error: a 200 whose rest is malformed still shows the key', async ({ page, sandbox, watched }) => {
  watched.expectConsole(/status of 401/);
  const apiKey = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
  await connect(page);
  const data = { apiKey, id: 7, apiKeyType: ['?'], consumptionLimit: 'much', expiresAt: {} };
  sandbox.set({ faults: [{ method: 'POST', path: mintPath, when: 'after', status: 200, body: { data } }] });
  await signAndMint(page);
  await button(page, 'Show key').click();
  await expect(keyText(page)).toHaveText(apiKey);
  const asked = page.getByRole('region', { name: 'What you asked for' });
  await expect(asked.getByRole('alert')).toHaveText(
    'Could not read the rest of Venice’s response. The key above is complete.',
  );
  const check = page.getByRole('region', { name: 'Does it work?' });
  await expect(check.getByRole('alert')).toContainText('Could not check the key yet');
});

test('behavior: says what was asked for; an echo known to be wrong is not shown', async ({
  page,
  sandbox,
}) => {
  await connect(page);
  await fillForm(page, { description: 'My agent', usd: 'Off', diem: '0.5', resets: 'Never' });
  await signAndMint(page);
  const asked = page.getByRole('region', { name: 'What you asked for' });
  // Venice's echo says `usd: null` here, which would mean "No cap".
  await expect(asked.getByRole('definition').nth(2)).toHaveText('Off');
  await expect(asked.getByRole('definition').nth(3)).toHaveText('0.5 DIEM in all');
  await expect(asked.getByRole('definition').nth(4)).toHaveText('Never');
  const [stored] = sandbox.keys();
  await expect(asked).toContainText(stored?.description ?? 'no key');
  await expect(asked).toContainText(stored?.id ?? 'no key');
  await expect(asked.getByRole('alert')).toBeHidden();
});

test('error: an answer that differs from what was asked is told', async ({ page, sandbox }) => {
  await connect(page);
  const apiKey = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
  const data = { apiKey, id: 'id', apiKeyType: 'ADMIN', description: 'Another', limitPeriod: 'EPOCH' };
  sandbox.set({
    faults: [
      { method: 'POST', path: mintPath, when: 'after', status: 200, body: { data } },
      { path: '/api_keys/rate_limits', status: 200, body: { data: {} } },
    ],
  });
  await signAndMint(page);
  await expect(page.getByRole('region', { name: 'What you asked for' }).getByRole('alert')).toHaveText(
    'Venice’s response differs in: Key type, Description.',
  );
});
