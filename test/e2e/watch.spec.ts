import { expect, test } from './fixtures.ts';
import { watch } from './watch.ts';

test.describe('watch', () => {
  test('error: what no test may bring about is seen, each kind of it', async ({ browser, zecca }) => {
    const context = await browser.newContext();
    const watched = await watch(context, new URL(zecca.pageUrl).origin);
    const page = await context.newPage();
    await page.goto(zecca.pageUrl);
    expect(watched.faults()).toEqual([]);

    await page.evaluate(async () => {
      const blocked = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      );
      document.body.append(
        Object.assign(document.createElement('img'), { src: 'https://venice.example/pixel' }),
      );
      await blocked;
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
      void Promise.reject(new Error('nobody awaits this'));
      console.error('this is said aloud');
    });
    const seen = async () => watched.faults().join('\n');
    await expect.poll(seen).toContain('Policy violation: img-src https://venice.example/pixel');
    await expect.poll(seen).toContain('nobody catches this');
    await expect.poll(seen).toContain('nobody awaits this');
    await expect.poll(seen).toContain('Console: this is said aloud');
    // The page is gone with this, and whatever it had not told yet.
    await page.goto('http://localhost:1/').catch(() => {});
    await expect.poll(seen).toContain('Request to another origin: http://localhost:1/');
    await context.close();
  });

  test('behavior: a console error that a test expects is no fault', async ({ page, watched }) => {
    await page.goto('./');
    await page.evaluate(() =>
      console.error('Failed to load resource: the server responded with a status of 400'),
    );
    watched.expectConsole(/status of 400/);
  });
});
