import type { Page } from '@playwright/test';
import { findLastingOverhang, findObjections } from './audit.ts';
import { settle } from './looks.ts';

/** What a reader asks of the screen, and what is then found wrong with the state on it. */
type Sight = {
  name: string;
  /** Resolves with its end. */
  begin(page: Page): Promise<() => Promise<unknown>>;
  audit(page: Page): Promise<string[]>;
};

const sights: readonly Sight[] = [
  {
    name: 'forced colours',
    async begin(page) {
      await page.emulateMedia({ forcedColors: 'active' });
      return () => page.emulateMedia({ forcedColors: 'none' });
    },
    audit: findUntoldChoices,
  },
  {
    name: 'more contrast',
    async begin(page) {
      await page.emulateMedia({ contrast: 'more' });
      return () => page.emulateMedia({ contrast: 'no-preference' });
    },
    audit: (page) => findObjections(page, 'enhanced contrast'),
  },
  { name: 'less transparency', begin: reduceTransparency, audit: findTransparency },
  {
    name: 'text spacing',
    begin: spaceText,
    audit: async (page) => [...(await findLastingOverhang(page)), ...(await findCutText(page))],
  },
  {
    // 1280 × 1024 px at a zoom of 400 % (WCAG 1.4.10).
    name: 'zoom of 400 %',
    async begin(page) {
      await page.setViewportSize({ width: 320, height: 256 });
      return () => page.setViewportSize(home);
    },
    audit: async (page) => [...(await findLastingOverhang(page)), ...(await findCover(page))],
  },
];

const home = { width: 1280, height: 900 };

/** What is wrong with the state on screen in any of the sights; the page is left as it was found. */
export async function auditSights(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, begin, audit } of sights) {
    const end = await begin(page);
    await settle(page);
    found.push(...(await audit(page)).map((finding) => `${name}: ${finding}`));
    await end();
  }
  await settle(page);
  return found;
}

/** Chosen options that look as those that are not, where the system's colours replace the page's (WCAG 1.4.1). */
function findUntoldChoices(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = [
      'outlineStyle',
      'outlineColor',
      'borderTopColor',
      'borderTopWidth',
      'backgroundColor',
      'color',
      'fontWeight',
    ] as const;
    const look = (element: Element) => {
      const styles = getComputedStyle(element);
      return told.map((property) => styles[property]).join();
    };
    const isNative = (input: Element) =>
      getComputedStyle(input).appearance !== 'none' && input.getBoundingClientRect().width > 4;
    const untold: string[] = [];
    const compare = (chosen: Element, others: Element[]) => {
      if (others.some((other) => look(other) === look(chosen)))
        untold.push(`chosen is not told apart: ${chosen.outerHTML.slice(0, 160)}`);
    };
    for (const chosen of document.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')) {
      const label = chosen.closest('label');
      if (!label?.checkVisibility() || isNative(chosen)) continue;
      const group = chosen.closest('[role="radiogroup"], fieldset') ?? document;
      const others = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:checked)')];
      compare(
        label,
        others
          .filter(({ name, disabled }) => name === chosen.name && !disabled)
          .flatMap((other) => other.closest('label') ?? []),
      );
    }
    for (const chosen of document.querySelectorAll(
      '[aria-pressed="true"], [aria-current="page"], [role="tab"][aria-selected="true"]',
    )) {
      if (!chosen.checkVisibility()) continue;
      const [state] = ['aria-pressed', 'aria-current', 'aria-selected'].filter((name) =>
        chosen.hasAttribute(name),
      );
      const siblings = [
        ...(chosen
          .closest('[role="group"], [role="tablist"], nav, ul, fieldset')
          ?.querySelectorAll(chosen.tagName) ?? []),
      ];
      compare(
        chosen,
        siblings.filter(
          (other) => other !== chosen && state && other.getAttribute(state) !== chosen.getAttribute(state),
        ),
      );
    }
    return untold;
  });
}

/** What lies over the page and lets it shine through. */
function findTransparency(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { position, opacity, backgroundColor, backdropFilter } = getComputedStyle(element);
        if (!element.checkVisibility() || (position !== 'fixed' && position !== 'sticky')) return false;
        const alpha = Number(/[,/] *([\d.]+)\)$/.exec(backgroundColor.replace(/^rgb\(.*/, ''))?.[1] ?? 1);
        const isBlurred = !['none', 'blur(0px)', ''].includes(backdropFilter);
        return isBlurred || (alpha > 0 && alpha < 1) || (Number(opacity) > 0 && Number(opacity) < 1);
      })
      .map((element) => `shines through: ${element.outerHTML.slice(0, 160)}`),
  );
}

/** Lines of a text that its box cuts off. */
function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const holdsText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!holdsText || !element.checkVisibility() || element.clientWidth <= 1) return false;
        const isCutWide =
          overflowX === 'hidden' &&
          textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1;
        const isCutHigh = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return isCutWide || isCutHigh;
      })
      .map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`),
  );
}

/** What stays in place while the page scrolls, and leaves less than half of the screen to it (WCAG 2.4.11). */
function findCover(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.querySelector('dialog[open], [role="dialog"]')
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { position } = getComputedStyle(element);
            const { height, width } = element.getBoundingClientRect();
            const stays = position === 'fixed' || position === 'sticky';
            return (
              stays &&
              element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
              width > innerWidth / 2 &&
              height > innerHeight / 2
            );
          })
          .map((element) => `covers the page: ${element.outerHTML.slice(0, 160)}`),
  );
}

/** By the browser's own protocol, since Playwright has no option for it. It ends with its connection. */
async function reduceTransparency(page: Page): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
  });
  return () => session.detach();
}

/** The spacing of WCAG 1.4.12, on a phone, by a style sheet that the page's policy allows. */
async function spaceText(page: Page): Promise<() => Promise<unknown>> {
  await page.setViewportSize({ width: 375, height: 900 });
  const sheet = await page.evaluateHandle(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      '* { word-spacing: 0.16em !important; letter-spacing: 0.12em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
    return spaced;
  });
  return async () => {
    await sheet.evaluate((spaced) => {
      spaced.disabled = true;
    });
    await page.setViewportSize(home);
  };
}
