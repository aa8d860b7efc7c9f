import type { BrowserContext, Page } from '@playwright/test';
import type { EngineName } from '../../tools/hosts/engines.ts';
import { expect, test } from '../deploy/fixtures.ts';
import { open } from '../e2e/story.ts';
import { listen } from '../sandbox/api/listen.ts';
import { type Attempt, attempts, unclosable } from './exfiltration.ts';
import { type Listener, startListener } from './listener.ts';

/** With the policy in headers, and with its twin in the page alone. */
const engines: readonly EngineName[] = ['nginx', 'folder'];

/**
 * Runs every attempt in pages that `visit` opens, until each has come through, been refused, or
 * failed.
 * @returns what came through
 */
async function attemptAll(
  context: BrowserContext,
  listener: Listener,
  visit: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const refused = new Set<string>();
  await context.exposeBinding('reportRefusal', (_source, blocked: string) => {
    // A style in the page has no address; one attempt alone makes any.
    const host = blocked === 'inline' ? 'style-element' : URL.canParse(blocked) && new URL(blocked).hostname;
    for (const { name } of attempts) if (host === name || host === `${name}.localhost`) refused.add(name);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
      Reflect.get(window, 'reportRefusal')(blockedURI),
    );
  });
  const start = (page: Page, { name, run }: Attempt) =>
    page.evaluate(run, listener.target(name)).catch(() => void refused.add(name));

  const undecided = (names: readonly string[]) =>
    names.filter((name) => !refused.has(name) && !listener.reached().includes(name));
  const settle = (some: readonly Attempt[]) =>
    expect.poll(() => undecided(some.map(({ name }) => name)), { timeout: 15_000 }).toEqual([]);

  const staying = attempts.filter(({ navigates }) => !navigates);
  const together = await context.newPage();
  await visit(together);
  for (const attempt of staying) void start(together, attempt);
  await settle(staying);
  for (const attempt of attempts.filter(({ navigates }) => navigates)) {
    const page = await context.newPage();
    await visit(page);
    void start(page, attempt);
    await settle([attempt]);
    await page.close();
  }
  return listener.reached();
}

for (const engineName of engines) {
  test.describe(engineName, () => {
    test.use({ engineName });

    test('behavior: what a script inside the page sends out gets through only where no policy can close', async ({
      browser,
      engine,
    }) => {
      const listener = await startListener();
      const context = await browser.newContext({ baseURL: engine.url });
      const reached = await attemptAll(context, listener, open);
      await context.close();
      await listener.close();
      console.log(
        `${engineName}: ${reached.length} of ${attempts.length} got through: ${reached.join(', ')}`,
      );
      expect(reached).toEqual(unclosable);
    });
  });
}

test('error: without the policy all of it gets through: the listener hears', async ({ browser }) => {
  const listener = await startListener();
  const page = '<!doctype html><body>nothing but a page';
  const bare = await listen(() => new Response(page, { headers: { 'content-type': 'text/html' } }), 0);
  const context = await browser.newContext();
  const reached = await attemptAll(context, listener, (page) => page.goto(bare.url));
  await context.close();
  await listener.close();
  await bare.close();
  console.log(`without a policy: ${reached.length} of ${attempts.length}`);
  expect(reached).toEqual(attempts.map(({ name }) => name).sort());
});
