import { expect, type Page } from '@playwright/test';

export type Look = { width: number; colorScheme: 'light' | 'dark' };

const home: Look = { width: 1280, colorScheme: 'light' };

/** Calls `see` with a state in each look of it, where it stands, and leaves it as it was found. */
export async function inEachLook(
  page: Page,
  widths: readonly number[],
  see: (look: Look) => Promise<void>,
): Promise<void> {
  for (const width of widths)
    for (const colorScheme of ['light', 'dark'] as const) {
      await wear(page, { width, colorScheme });
      await see({ width, colorScheme });
    }
  await wear(page, home);
}

async function wear(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await settle(page);
}

/** Resolves when the page stands still: half-way through a fade no colour has contrast. */
export async function settle(page: Page): Promise<void> {
  await expect.poll(() => countRunning(page), { message: 'animations that still run' }).toBe(0);
}

/** Animations and transitions under way; those without an end, such as a spinner, are left out. */
function countRunning(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY).length,
  );
}

/**
 * Takes a picture of the page without the sandbox's own panel, and with what a screen leaves
 * undrawn until it is scrolled to.
 */
export async function takePicture(page: Page, options: { path: string; fullPage?: boolean }): Promise<void> {
  await dress(page, 'picture');
  await page.screenshot(options);
  await dress(page, 'screen');
}

/** Through the CSSOM, which the page's policy allows. */
function dress(page: Page, look: 'picture' | 'screen'): Promise<void> {
  return page.evaluate((isPicture) => {
    const panel = document.querySelector('#sandbox-wallet')?.shadowRoot?.querySelector('.switcher');
    if (panel instanceof HTMLElement) panel.style.display = isPicture ? 'none' : '';
    for (const row of document.querySelectorAll<HTMLElement>('tbody tr'))
      row.style.contentVisibility = isPicture ? 'visible' : '';
  }, look === 'picture');
}
