import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

/** Sizes in bytes: as they are, and as a host would send them. */
export type Weight = { files: number; bytes: number; gzip: number; brotli: number };

/** What these files weigh together, each packed by itself. */
export function weigh(contents: readonly Buffer[]): Weight {
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, each) => total + size(each), 0);
  return {
    files: contents.length,
    bytes: sum((content) => content.byteLength),
    gzip: sum((content) => gzipSync(content, { level: 9 }).byteLength),
    brotli: sum((content) => brotliCompressSync(content).byteLength),
  };
}

/**
 * The scripts that `index.html` names, by `src` or `modulepreload`: what a visitor loads whatever
 * they do.
 */
export async function weighNamedScripts(dist: string): Promise<Weight> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link)[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => /(?:src|href)="\.?\/?([^"]+\.js)"/.exec(tag)?.[1] ?? []);
  return weigh(await Promise.all([...new Set(named)].map((file) => readFile(join(dist, file)))));
}

/**
 * The scripts of its own origin that a page has loaded when `until` is done.
 * @param skip what is not the page's
 */
export async function weighLoadedScripts(
  browser: Browser,
  url: string,
  until: (page: Page) => Promise<void>,
  skip?: RegExp,
): Promise<Weight> {
  const page = await browser.newPage({ baseURL: url });
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const address = response.url();
    if (address.startsWith(url) && /\.js(\?|$)/.test(address) && !skip?.test(address))
      bodies.set(address, response.body());
  });
  await until(page);
  const weight = weigh(await Promise.all(bodies.values()));
  await page.close();
  return weight;
}
