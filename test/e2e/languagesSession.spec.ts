import type { Page } from '@playwright/test';
import type { SandboxPage } from '../sandbox/page.ts';
import { expect, test } from './fixtures.ts';
import { mintAdmin } from './keysStory.ts';
import { expectFitting, type Spoken, spoken } from './languagesStory.ts';
import { account } from './story.ts';

// What a session opens, in the longest words and from right to left.

/**
 * Pastes the key of an account with charges and two keys where the language is already spoken, and
 * waits for their list.
 */
async function openKeysIn(page: Page, zecca: SandboxPage, { words }: Spoken): Promise<void> {
  const { address } = zecca.chain.accounts[account.staker];
  zecca.sandbox.grant(address, { usageDays: 30, usageRows: 200, usd: 25 });
  const { apiKey, client } = await mintAdmin(zecca);
  await client.createKey({
    apiKeyType: 'INFERENCE',
    description: 'n8n',
    consumptionLimit: { usd: 12.5, diem: null },
  });
  await page.goto('./#/keys');
  await page.getByLabel(words.session.field).fill(apiKey);
  await page.getByRole('button', { name: words.session.unlock, exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
}

async function goIn(page: Page, { words }: Spoken, path: 'key' | 'usage', title: string): Promise<void> {
  await page.getByRole('navigation', { name: words.app.navigation }).getByText(words.app[path]).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

for (const language of ['it', 'ar'] as const) {
  const speech = spoken[language];
  const { words, asked } = speech;

  test.describe(language, () => {
    test.use({ locale: asked });

    test('behavior: keys, a key’s details, the key and the usage fit 320 pixels and are accessible', async ({
      page,
      zecca,
    }) => {
      await openKeysIn(page, zecca, speech);
      await expectFitting(page);
      await page.getByRole('button', { name: /n8n/ }).click();
      await expect(page.getByRole('dialog', { name: words.keys.detailsTitle })).toBeVisible();
      await expectFitting(page);
      await page.keyboard.press('Escape');
      await goIn(page, speech, 'key', words.limits.title);
      await expectFitting(page);
      await goIn(page, speech, 'usage', words.usage.title);
      await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible();
      await expectFitting(page);
    });
  });
}

for (const language of ['en', 'it', 'ar'] as const) {
  const speech = spoken[language];
  const { keys, revoke } = speech.words;

  test.describe(`what a session did, ${language}`, () => {
    test.use({ locale: speech.asked, viewport: { width: 375, height: 800 } });

    test('behavior: a revocation is listed by the name of its key, fits and is accessible', async ({
      page,
      zecca,
    }) => {
      await openKeysIn(page, zecca, speech);
      await page.getByRole('button', { name: /n8n/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: keys.revoke, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: revoke.title });
      const end = zecca.sandbox.keys().find(({ description }) => description === 'n8n')?.last6Chars;
      await dialog.getByRole('textbox').fill(end ?? '');
      await dialog.getByRole('button', { name: revoke.revoke, exact: true }).click();
      await dialog.getByRole('button', { name: revoke.close, exact: true }).last().click();
      await page.getByText(keys.session.title.replace('{count, number}', '1')).click();
      await expect(page.getByRole('listitem').filter({ hasText: `…${end}` })).toBeVisible();
      await expectFitting(page);
    });
  });
}

test.describe('ar, from right to left', () => {
  test.use({ locale: spoken.ar.asked });

  test('behavior: names begin at the right, dollars are told by their code, axes keep off their bars', async ({
    page,
    zecca,
  }) => {
    await openKeysIn(page, zecca, spoken.ar);
    const row = page.getByRole('row').filter({ hasText: 'n8n' });
    await expect(row).toContainText('12.50 USD');
    const rights = await row.getByRole('button').evaluate((button) => {
      const words = document.createRange();
      words.selectNodeContents(button.querySelector('bdi') ?? button);
      return [words, button].map((box) => Math.round(box.getBoundingClientRect().right));
    });
    expect(rights[0]).toBe(rights[1]);

    await goIn(page, spoken.ar, 'usage', spoken.ar.words.usage.title);
    const chart = page.locator('.recharts-wrapper').first();
    const figure = chart.locator('.recharts-yAxis-tick-labels .recharts-text').first();
    const grid = chart.locator('.recharts-cartesian-grid-horizontal line').first();
    const [figureBox, gridBox] = [await figure.boundingBox(), await grid.boundingBox()];
    expect((figureBox?.x ?? 0) + (figureBox?.width ?? 0)).toBeLessThanOrEqual(gridBox?.x ?? 0);
  });
});
