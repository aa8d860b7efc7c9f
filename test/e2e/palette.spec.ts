import type { Page } from '@playwright/test';
import { expectAccessible } from '../states/audit.ts';
import { expect, test } from './fixtures.ts';
import { mintAdmin, openKeys } from './keysStory.ts';
import { expectLanguage, languageSelect, spoken, themeSelect } from './languagesStory.ts';
import { sessionBar, signToManage } from './sessionStory.ts';
import { connect, open } from './story.ts';

// The palette by the keyboard alone: no pointer, and no Tab.

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });

/** Opens the palette, types, and takes the first command that is left. */
async function command(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('searchbox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type(letters);
  await expect(palette(page).getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}

test('behavior: a session, a new key, a rotation and the lock, by Ctrl+K and a few letters', async ({
  page,
}) => {
  await connect(page);
  await command(page, 'manage');
  await signToManage(page);
  await expect(sessionBar(page)).toBeVisible();

  await command(page, 'create');
  const creation = page.getByRole('dialog', { name: 'Create key' });
  await expect(creation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(creation).toHaveCount(0);
  await expect(page).toHaveURL(/#\/keys$/);

  await command(page, 'usage');
  await expect(page).toHaveURL(/#\/usage$/);
  await expect(page.getByRole('main')).toBeFocused();
  await command(page, 'paste');
  await expect(page.getByRole('textbox', { name: 'Error' })).toBeFocused();
  await command(page, 'lock');
  await expect(page.getByText('Locked. The key was removed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Error' })).toBeFocused();
});

test('behavior: a key by its name, and the letters once they are turned on', async ({ page, zecca }) => {
  await openKeys(page, await mintAdmin(zecca));
  await command(page, 'rotate console');
  await expect(page.getByRole('dialog', { name: 'Rotate key' })).toBeVisible();
  // Over a window there is no palette.
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.type('gu');
  await expect(page).toHaveURL(/#\/keys$/);
  await command(page, 'letter');
  await page.keyboard.type('gu');
  await expect(page).toHaveURL(/#\/usage$/);
  await page.keyboard.type('?');
  await expect(palette(page)).toContainText('g m');
  await page.keyboard.press('Escape');
  await page.keyboard.type('gm');
  await expect(page).toHaveURL(/#\/$/);
});

test('behavior: the palette is accessible in light and dark, and fits 320 pixels', async ({ page }) => {
  await open(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Commands' }).click();
  await expect(palette(page).getByRole('menuitem')).toHaveCount(14);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.keyboard.type('no such command');
  await expect(palette(page).getByText('No command matches.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Commands' })).toBeFocused();
});

test('behavior: a theme and a language by a few letters; the lists at the foot of the page show them', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Commands' }).click();
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await command(page, 'theme dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(themeSelect(page, spoken.en)).toHaveValue('dark');
  await command(page, 'العربية');
  await expectLanguage(page, 'ar');
  await expect(languageSelect(page, spoken.ar)).toHaveValue('ar');
  await expect(themeSelect(page, spoken.ar)).toHaveValue('dark');
  await page.reload();
  await expectLanguage(page, 'ar');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
