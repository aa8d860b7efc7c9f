import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settle } from './looks.ts';

const rules = {
  colours: ['color-contrast', 'link-in-text-block'],
  'enhanced contrast': ['color-contrast-enhanced'],
};

/** Asserts that axe finds nothing to object to, as soon as the page stands still. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  expect(await findObjections(page)).toEqual([]);
}

/**
 * What axe objects to, a line for each rule and element.
 * @param only some rules: those about colours, which alone differ between two themes, or the
 * contrast of WCAG's level AAA
 */
export async function findObjections(page: Page, only?: keyof typeof rules): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // The sandbox's own wallet knows no more than the usual contrast.
  if (only === 'enhanced contrast') axe.exclude('#sandbox-wallet');
  const { violations } = await (only ? axe.withRules(rules[only]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** As `findOverhang`, once the page had time to follow its width: a chart does a frame later. */
export async function findLastingOverhang(page: Page): Promise<string[]> {
  await expect
    .poll(() => findOverhang(page), { timeout: 2000 })
    .toEqual([])
    .catch(() => {});
  return findOverhang(page);
}

/**
 * What scrolls the page sideways, or is cut off where scrolling is switched off (WCAG 1.4.10); a
 * table may scroll in a box of its own.
 */
export async function findOverhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const boxes = [...document.querySelectorAll('[tabindex="0"]')].filter((element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    );
    const out = [...document.querySelectorAll('body :not(pre *, svg *, .recharts-tooltip-wrapper *)')].filter(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isOut = right > root.clientWidth + 1 || left < -1;
        const scrolls = boxes.some((box) => box !== element && box.contains(element));
        // A box of a pixel is there for screen readers alone, and a backdrop may be larger than the screen.
        return isOut && !scrolls && width > 1 && getComputedStyle(element).position !== 'fixed';
      },
    );
    if (root.scrollWidth > root.clientWidth && out.length === 0) return ['overhang: the page as a whole'];
    return out.map((element) => `overhang: ${element.outerHTML.slice(0, 160)}`);
  });
}

/** What can be pressed and is under 44 pixels high or wide, but for links in a sentence (WCAG 2.5.5). */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable = 'a[href], button, input, select, textarea, summary, [role="button"], [role="option"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      // An input that is drawn by its label is pressed by it.
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      const isInline = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      // One that no Tab reaches is a screen reader's own way, and not drawn.
      const isDrawn =
        target.checkVisibility({ visibilityProperty: true }) && width > 1 && element.tabIndex >= 0;
      if (!isDrawn || isInline) return [];
      if (width >= 43.5 && height >= 43.5) return [];
      return `target of ${width.toFixed(0)} × ${height.toFixed(0)}: ${element.outerHTML.slice(0, 160)}`;
    });
  });
}
