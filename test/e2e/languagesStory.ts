import { expect, type Locator, type Page } from '@playwright/test';
import { ar } from '../../src/messages/ar.ts';
import { en } from '../../src/messages/en.ts';
import { it } from '../../src/messages/it.ts';
import { expectAccessible, findOverhang } from '../states/audit.ts';
import { account, approve } from './story.ts';

// The steps of a mint in any language: what is read out is looked up where the page has it from.

/** What browsers ask for, what they get, and the words that the page then has. */
export const spoken = {
  en: { asked: 'en-GB', words: en, direction: 'ltr', name: 'English' },
  it: { asked: 'it-IT', words: it, direction: 'ltr', name: 'Italiano' },
  ar: { asked: 'ar-EG', words: ar, direction: 'rtl', name: 'العربية' },
} as const;

export type Spoken = (typeof spoken)[keyof typeof spoken];

/** Asserts that the page speaks this language, to browsers and screen readers too. */
export async function expectLanguage(page: Page, language: keyof typeof spoken): Promise<void> {
  const { words, direction } = spoken[language];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.mint.title);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', direction);
  await expect(page).toHaveTitle(words.preferences.documentTitle);
}

/** The list in which the language is chosen, by its name in the language that is spoken now. */
export function languageSelect(page: Page, { words }: Spoken): Locator {
  return page.getByRole('combobox', { name: words.preferences.language, exact: true });
}

export function themeSelect(page: Page, { words }: Spoken): Locator {
  return page.getByRole('combobox', { name: words.preferences.theme, exact: true });
}

/**
 * Connects from the landing view through RainbowKit's window, then the wallet's own, which is not
 * the page's and speaks English. Resolves when the button called `sign` can be pressed.
 */
export async function connectIn(
  page: Page,
  { words }: Spoken,
  sign: string = words.mint.sign,
): Promise<void> {
  await page.getByRole('combobox', { name: 'Sandbox wallet' }).selectOption({ index: account.staker });
  await page.getByRole('button', { name: words.wallet.connect }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sandbox Wallet' }).click();
  await approve(page, 'Connect to this page?');
  await expect(page.getByRole('button', { name: sign, exact: true })).toBeEnabled();
}

/** Signs, and waits for the key. */
export async function mintIn(page: Page, { words }: Spoken): Promise<Locator> {
  await page.getByRole('button', { name: words.mint.sign }).click();
  await approve(page);
  const region = page.getByRole('region', { name: words.reveal.title });
  await expect(region).toBeVisible();
  return region;
}

/**
 * Asserts that nothing has to be scrolled sideways for, or is cut off, on the narrowest screen
 * (WCAG 1.4.10).
 */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { wide, cut } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    cut: [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => !element.closest('pre'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.right > 321 || box.left < -1))
      .map(({ element }) => element.outerHTML.slice(0, 80)),
  }));
  expect({ wide, cut }).toEqual({ wide: 320, cut: [] });
  if (before) await page.setViewportSize(before);
}

/** Asserts that the page is accessible and fits the narrowest screen, in light and dark. */
export async function expectFitting(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  expect(await findOverhang(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}
