import type { Page } from '@playwright/test';

/** Keeps the app's code on its way, with the markup on screen. The returned function lets it come. */
export async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/Root-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** All layout shifts since the page was opened, as the browser counts them (https://web.dev/articles/cls). */
export function readShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
