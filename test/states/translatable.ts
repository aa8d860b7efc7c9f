import type { Page } from '@playwright/test';

/** Amounts and addresses on screen that a browser's translator would take for words. */
export async function findTranslatable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const verbatim = /0x[\da-f]{4,}|(?:\$|USD\s)\d|\d\s(?:s?VVV|DIEM|USDC?)\b/iu;
    const leftAlone = '[translate=no], svg, script, style, textarea, option';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest(leftAlone)) continue;
      if (verbatim.test(node.textContent ?? ''))
        found.push(`translatable: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
}
