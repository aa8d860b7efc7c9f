import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { choose, fillForm } from '../e2e/form.ts';
import { standing } from '../e2e/stakeStory.ts';
import { connect, open } from '../e2e/story.ts';
import { takePicture } from './looks.ts';

// The pictures that are kept beside the code: the README's, the card that others show for a link,
// and the icon of a phone.

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('the pictures of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 960 });
  await connect(page);
  await choose(page, 'How much may this key spend?', 'A limit');
  await page.getByRole('textbox', { name: 'Total' }).fill('5');
  await choose(page, 'Resets', 'Monthly');
  await fillForm(page, { description: 'my agent' });
  await expect(standing(page)).toContainText('You can mint');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  for (const [colorScheme, path] of [
    ['light', 'docs/page.png'],
    ['dark', 'docs/page-dark.png'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.mouse.move(0, 0);
    await takePicture(page, { path: place(path) });
  }
});

test('the card', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 630 });
  await open(page);
  await showHeroAlone(page);
  await takePicture(page, { path: place('public/card.png') });
});

test('the icon of a phone', async ({ page, watched }) => {
  // A picture names no icon, and Chromium looks for one.
  watched.expectConsole(/status of 404/);
  await page.setViewportSize({ width: 180, height: 180 });
  await page.goto('/favicon.svg');
  await page.evaluate(() => {
    // Phones cut the corners and put nothing behind what is clear.
    document.documentElement.style.background = '#f6f2e8';
    document.documentElement.setAttribute('viewBox', '-3 -3 38 38');
  });
  await page.screenshot({ path: place('public/apple-touch-icon.png') });
});

/** Leaves of the landing view what stands at its top, as large as the card. */
function showHeroAlone(page: Page): Promise<void> {
  return page.evaluate(() => {
    const hero = document.querySelector<HTMLElement>('main > header');
    if (!hero) throw new Error('The page has no hero');
    document.body.style.overflow = 'hidden';
    Object.assign(hero.style, {
      position: 'fixed',
      inset: '0',
      zIndex: '99',
      padding: '0 96px',
      gap: '64px',
    });
    hero.style.background = 'var(--color-paper)';
    hero.style.borderBottom = '24px solid var(--color-lagoon)';
    hero.querySelector<SVGElement>('svg')?.style.setProperty('width', '264px');
    hero.querySelector<HTMLElement>('h1')?.style.setProperty('font-size', '68px');
    hero.querySelector<HTMLElement>('p')?.style.setProperty('font', '28px/1.45 var(--font-body)');
    hero.querySelector<HTMLElement>('p')?.style.setProperty('margin-top', '24px');
  });
}
