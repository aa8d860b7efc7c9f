import { type Browser, chromium, type Page } from '@playwright/test';
import { listen } from '../../test/sandbox/api/listen.ts';
import type { Sandbox } from '../../test/sandbox/api/sandbox.ts';
import { withBuiltPage } from '../../test/sandbox/buildPage.ts';
import { oneOrigin } from '../../test/sandbox/page.ts';
import { servePage } from '../../test/sandbox/pageFiles.ts';

export type BenchPage = { url: string; browser: Browser; page: Page };

export const viewport = { width: 1280, height: 900 };

/**
 * Builds the page, serves it before a sandbox without a chain, and opens a browser for as long as
 * it is measured.
 */
export function withBenchPage<result>(
  { executablePath, sandbox }: { executablePath: string; sandbox: Sandbox },
  use: (bench: BenchPage) => Promise<result>,
): Promise<result> {
  return withBuiltPage('sandbox', async (dist) => {
    const files = await servePage(dist);
    const rpc = () => Promise.resolve(new Response(null, { status: 503 }));
    const server = await listen(oneOrigin({ sandbox, rpc, files }), 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      return await use({ url: server.url, browser, page: await browser.newPage({ viewport }) });
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

/** Opens the session that the page's address asks for. */
export async function unlock(page: Page, apiKey: string): Promise<void> {
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Unlock' }).click();
}
