import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { spoken, themeSelect } from './languagesStory.ts';

// Light or dark by system and by choice: in force before the first paint, and in RainbowKit's window too.

const { themes } = spoken.en.words.preferences;
const paper = { light: 'rgb(246, 242, 232)', dark: 'rgb(12, 21, 23)' };

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** The colour that a browser gives its own bar: of the first `theme-color` whose media is true. */
const barColor = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  );

test('behavior: follows the system until a theme is chosen, and again once it is let go', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  await expect.poll(() => ground(page)).toBe(paper.dark);
  expect(await barColor(page)).toBe('#0c1517');

  await themeSelect(page, spoken.en).selectOption(themes.light);
  await expect.poll(() => ground(page)).toBe(paper.light);
  expect(await barColor(page)).toBe('#f6f2e8');
  await page.reload();
  expect(await ground(page)).toBe(paper.light);
  await expect(themeSelect(page, spoken.en)).toHaveValue('light');

  await themeSelect(page, spoken.en).selectOption(themes.system);
  await expect.poll(() => ground(page)).toBe(paper.dark);
  expect(await barColor(page)).toBe('#0c1517');
  expect(await page.evaluate(() => localStorage.getItem('zecca.theme'))).toBeNull();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).toBe(paper.light);
});

for (const [system, chosen] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const)
  test(`behavior: ${chosen} on a ${system} system is there at the first paint, before the app is`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript((theme) => localStorage.setItem('zecca.theme', theme), chosen);
    // The page's own scripts never come; what is painted, is painted without them.
    await page.route(/\/assets\/index-.*\.js$/, () => {});
    await page.goto('./', { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await ground(page)).toBe(paper[chosen]);
    expect(await barColor(page)).toBe(chosen === 'dark' ? '#0c1517' : '#f6f2e8');
  });

test('behavior: nothing is drawn before the theme is known', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/early-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const styles = page.waitForResponse(/\/assets\/main-.*\.css$/);
  await page.goto('./', { waitUntil: 'commit' });
  await (await styles).finished();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
  release();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('behavior: RainbowKit’s window wears the theme that was chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await themeSelect(page, spoken.en).selectOption(themes.dark);
  await page.getByRole('button', { name: 'Connect wallet' }).click();
  const title = page.getByRole('dialog').getByRole('heading', { name: 'Connect a Wallet' });
  await expect(title).toHaveCSS('color', 'rgb(239, 233, 218)');
});

test('behavior: the colours of the browser’s bar are those of the page', async ({ page }) => {
  await page.goto('./');
  const bars = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(({ content }) => {
      const probe = document.createElement('i');
      probe.style.color = content;
      return document.body.appendChild(probe) && getComputedStyle(probe).color;
    }),
  );
  expect(bars).toEqual([paper.light, paper.dark]);
});
