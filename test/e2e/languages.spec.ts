import type { Page } from '@playwright/test';
import { rainbowkit } from '../../src/messages/it/rainbowkit.ts';
import { expectAccessible } from '../states/audit.ts';
import { expect, test } from './fixtures.ts';
import {
  connectIn,
  expectLanguage,
  expectNoSidewaysScroll,
  languageSelect,
  mintIn,
  spoken,
} from './languagesStory.ts';
import { mintPosts } from './story.ts';

const kept = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('zecca')));

/** Keeps files on their way until the returned function lets them come. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const language of ['it', 'ar'] as const) {
  const speech = spoken[language];
  const { words, asked, name } = speech;

  test.describe(`${language}, asked for by the browser`, () => {
    test.use({ locale: asked });

    test('behavior: is spoken at once, and nothing is kept of it', async ({ page }) => {
      await page.goto('./');
      await expectLanguage(page, language);
      await expect(languageSelect(page, speech)).toHaveValue(language);
      expect(await kept(page)).toEqual([]);
    });

    test('behavior: a key is minted, shown and let go', async ({ page, sandbox }) => {
      await page.goto('./');
      await page.getByRole('textbox', { name: words.options.description }).fill('By name');
      await page.getByText(words.options.more.slice(0, words.options.more.indexOf('{'))).click();
      await page
        .getByRole('radiogroup', { name: words.options.keyType })
        .getByText(words.options.adminHint)
        .click();
      await connectIn(page, speech);
      const region = await mintIn(page, speech);
      await region.getByRole('button', { name: words.reveal.show }).click();
      await expect(region.getByRole('code')).toHaveText(/^VENICE_ADMIN_/);
      await expect(region.getByRole('code')).toHaveCSS('direction', 'ltr');
      await region.getByText(words.reveal.saved, { exact: true }).click();
      await expect(region.getByRole('checkbox', { name: words.reveal.saved })).toBeChecked();
      await region.getByRole('button', { name: words.reveal.done }).click();
      await expect(page.getByRole('button', { name: words.mint.sign })).toBeEnabled();
      expect(mintPosts(sandbox)).toHaveLength(1);
      expect(sandbox.keys()).toEqual([
        expect.objectContaining({ apiKeyType: 'ADMIN', description: expect.stringMatching(/^By name #/) }),
      ]);
    });

    test('behavior: the page stands there without its English words, and wakes into its own', async ({
      page,
    }) => {
      const release = await hold(page, /\/assets\/(Root|it|ar)-.*\.js$/);
      await page.goto('./');
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).toHaveCSS('-webkit-text-fill-color', 'rgba(0, 0, 0, 0)');
      await expect(page.locator('html')).toHaveAttribute('dir', speech.direction);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      release();
      await expectLanguage(page, language);
      await expect(title).not.toHaveCSS('-webkit-text-fill-color', 'rgba(0, 0, 0, 0)');
    });

    test('error: words that cannot be fetched leave the page in English, which can be used', async ({
      page,
      watched,
    }) => {
      watched.expectConsole(/Failed to load resource/);
      await page.route(new RegExp(`/assets/${language}-.*\\.js$`), (route) => route.abort());
      await page.goto('./');
      // Its words are hidden until it has given up on those that were asked for.
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).not.toHaveCSS('-webkit-text-fill-color', 'rgba(0, 0, 0, 0)');
      await expectLanguage(page, 'en');
      await connectIn(page, spoken.en);
      await page.unrouteAll();
      await languageSelect(page, spoken.en).selectOption(name);
      await expectLanguage(page, language);
    });

    test('behavior: accessible from the first view to the key, light and dark, at 320 pixels too', async ({
      page,
    }) => {
      const look = async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectAccessible(page);
        }
        await expectNoSidewaysScroll(page);
      };
      await page.goto('./');
      await expectLanguage(page, language);
      await look();
      await page.getByRole('button', { name: words.wallet.connect }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await connectIn(page, speech);
      await look();
      await mintIn(page, speech);
      await look();
      for (const { path, title } of [
        { path: 'key', title: words.limits.title },
        { path: 'keys', title: words.keys.title },
      ]) {
        await page.goto(`./#/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await look();
      }
    });
  });
}

test.describe('a browser that asks for others first', () => {
  test.use({ locale: 'de-DE' });

  test('behavior: gets English', async ({ page }) => {
    await page.goto('./');
    await expectLanguage(page, 'en');
  });
});

test('behavior: a language is chosen in the page by its own name, and remembered', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Description' }).fill('typed before');
  await expect(languageSelect(page, spoken.en).getByRole('option')).toHaveText([
    spoken.en.name,
    spoken.it.name,
    spoken.ar.name,
  ]);
  await languageSelect(page, spoken.en).selectOption(spoken.it.name);
  await expectLanguage(page, 'it');
  await expect(page.getByRole('textbox', { name: spoken.it.words.options.description })).toHaveValue(
    'typed before',
  );
  await expect(page.getByText(/^Scadenza: .* UTC\.$/)).toBeVisible();
  expect(await kept(page)).toEqual([['zecca.locale', 'it']]);

  const other = await context.newPage();
  await other.goto('./');
  await expectLanguage(other, 'it');
  await languageSelect(other, spoken.it).selectOption(spoken.ar.name);
  await expectLanguage(other, 'ar');
  await languageSelect(other, spoken.ar).selectOption(spoken.en.name);
  await expectLanguage(other, 'en');
  await other.reload();
  await expectLanguage(other, 'en');
});

test('behavior: RainbowKit’s window speaks the language that was chosen', async ({ page }) => {
  await page.goto('./');
  await languageSelect(page, spoken.en).selectOption(spoken.it.name);
  await expectLanguage(page, 'it');
  await page.getByRole('button', { name: spoken.it.words.wallet.connect }).click();
  const window = page.getByRole('dialog', { name: rainbowkit.connect.title });
  await expect(window).toBeVisible();
  await window.getByRole('button', { name: spoken.it.words.wallet.window.close }).click();
  await expect(window).toHaveCount(0);
});

test('error: a language that cannot be fetched is told, and the page stays in its own', async ({
  page,
  watched,
}) => {
  watched.expectConsole(/Failed to load resource/);
  await page.goto('./');
  await page.route(/\/assets\/ar-.*\.js$/, (route) => route.abort());
  await languageSelect(page, spoken.en).selectOption(spoken.ar.name);
  await expect(page.getByRole('alert').filter({ hasText: spoken.en.words.preferences.failed })).toBeVisible();
  await expectLanguage(page, 'en');
  expect(await kept(page)).toEqual([]);
});

test('error: storage that holds something else is not believed', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('zecca.locale', 'javascript:alert(1)');
    localStorage.setItem('zecca.theme', '"><b>');
  });
  await page.goto('./');
  await expectLanguage(page, 'en');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
