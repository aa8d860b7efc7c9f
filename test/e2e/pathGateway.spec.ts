import { listen } from '../sandbox/api/listen.ts';
import { expect, test } from './fixtures.ts';

const folder = '/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

test('behavior: at an address that other pages share, the page asks nothing and leads to its own', async ({
  browser,
  zecca,
  sandbox,
}) => {
  const shared = await listen(async (request) => {
    const { pathname } = new URL(request.url);
    const answer = await fetch(`${zecca.pageUrl}${pathname.slice(folder.length + 1)}`);
    const type = answer.headers.get('content-type') ?? '';
    return new Response(await answer.arrayBuffer(), {
      status: answer.status,
      headers: { 'content-type': type },
    });
  }, 0);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    sandbox.requests.length = 0;
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${shared.url}${folder}/#/key`);
    await expect(page.getByRole('link', { name: 'Open Zecca on its own origin' })).toHaveAttribute(
      'href',
      `http://${folder.slice(6)}.ipfs.localhost:${shared.port}/#/key`,
    );
    await expect(page.locator('input, button')).toHaveCount(0);
    expect([sandbox.requests, errors]).toEqual([[], []]);
  } finally {
    await context.close();
    await shared.close();
  }
});
