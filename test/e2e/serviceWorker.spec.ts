import { listen } from '../sandbox/api/listen.ts';
import { expect, test } from './fixtures.ts';
import { open } from './story.ts';

const registrations = () => navigator.serviceWorker.getRegistrations().then(({ length }) => length);

const told = 'Removed a service worker that was not ours';

test('behavior: the page has no service worker, and its policy lets none in', async ({ browser, zecca }) => {
  // A context of its own: watch.ts would take the attempt for a fault.
  const context = await browser.newContext({ baseURL: zecca.pageUrl });
  const page = await context.newPage();
  await open(page);
  expect(await page.evaluate(registrations)).toBe(0);
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.register('/sandbox/wallet.js').then(
      () => 'registered',
      ({ name }: Error) => name,
    ),
  );
  // Trusted Types stop it before `worker-src` is asked.
  expect(refused).toBe('TypeError');
  await expect(page.getByText(told)).toHaveCount(0);
  await context.close();
});

test('error: one that was left at the address is removed at the start, and told of', async ({
  browser,
  zecca,
}) => {
  // The page on a host that had another page before, with a worker and without a policy.
  const scripts: Record<string, { type: string; body: string }> = {
    '/before': { type: 'text/html', body: '<!doctype html><title>Before</title>' },
    '/worker.js': { type: 'text/javascript', body: 'addEventListener("fetch", () => {});' },
  };
  const host = await listen(async (request) => {
    const { pathname } = new URL(request.url);
    const script = scripts[pathname];
    if (script) return new Response(script.body, { headers: { 'content-type': script.type } });
    const answer = await fetch(`${zecca.url}${pathname}`);
    const headers = new Headers(answer.headers);
    // fetch has undone both already.
    for (const name of [
      'content-encoding',
      'content-length',
      'transfer-encoding',
      'connection',
      'keep-alive',
    ])
      headers.delete(name);
    return new Response(answer.body, { status: answer.status, headers });
  }, 0);
  const { pathname } = new URL(zecca.pageUrl);
  const context = await browser.newContext({ baseURL: `${host.url}${pathname}` });
  try {
    const page = await context.newPage();
    await page.goto('/before');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    expect(await page.evaluate(registrations)).toBe(1);

    await open(page);
    const notice = page.getByRole('alert').filter({ hasText: told });
    await expect(notice).toBeVisible();
    expect(await page.evaluate(registrations)).toBe(0);
    await notice.getByRole('button', { name: 'Reload the page' }).click();
    await expect(notice).toHaveCount(0);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  } finally {
    await context.close();
    await host.close();
  }
});
