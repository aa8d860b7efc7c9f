import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { isAnswer } from '../../e2e/watch.ts';
import type { Browser } from './driver.ts';

/** Chromium by Playwright, with the back/forward cache that Playwright switches off. */
export async function startChromium(executablePath: string, args: readonly string[]): Promise<Browser> {
  const downloads = await mkdtemp(join(tmpdir(), 'zecca-chromium-'));
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {
    async open(hear) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
      const page = await context.newPage();
      context.on('console', (message) => {
        if (message.type() === 'error' && !isAnswer(message))
          hear(`Chromium logs: ${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => hear(`Uncaught: ${error.error().stack}`));
      page.on('dialog', (dialog) => dialog.accept());
      page.on('download', (download) =>
        download.saveAs(join(downloads, download.suggestedFilename())).catch(() => {}),
      );
      return {
        downloads,
        async goto(url) {
          await page.goto(url);
        },
        async reload() {
          await page.reload();
        },
        async back() {
          await page.goBack({ waitUntil: 'commit' });
        },
        async evaluate(run, ...args) {
          const json: unknown = await page.evaluate(`JSON.stringify((${run})(...${JSON.stringify(args)}))`);
          return typeof json === 'string' ? JSON.parse(json) : undefined;
        },
        click: ({ x, y }) => page.mouse.click(x, y),
        chord: (...keys) => page.keyboard.press(keys.join('+')),
        type: (text) => page.keyboard.type(text),
        resize: (width, height) => page.setViewportSize({ width, height }),
        picture: () => page.screenshot(),
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true });
    },
  };
}
