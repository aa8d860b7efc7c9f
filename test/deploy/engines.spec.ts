import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFor, parseHeaders } from '../../build/headers.ts';
import { filesOf } from '../../build/integrity.ts';
import { names } from '../../tools/hosts/engines.ts';
import { connect, newKey, posts, readKey, signAndMint } from '../e2e/story.ts';
import { expect, test } from './fixtures.ts';

// Every host that docs/deploy.md names, started for real: the headers it sends, and a mint through it.

for (const engineName of names) {
  const sendsHeaders = engineName !== 'folder' && engineName !== 'ipfs host';

  test.describe(engineName, () => {
    test.use({ engineName });

    if (sendsHeaders) {
      test('behavior: sends exactly the headers of the build, for every file', async ({ engine }) => {
        const rules = parseHeaders(await readFile(join(engine.dist, '_headers'), 'utf8'));
        const files = filesOf(engine.dist, '').filter((file) => /\.(js|css|svg)$/.test(file));
        for (const path of ['/', ...files.map((file) => `/${file}`)]) {
          const answer = await fetch(new URL(path, engine.url));
          expect([path, answer.status]).toEqual([path, 200]);
          for (const [name, value] of headersFor(rules, path))
            expect([path, name, answer.headers.get(name)]).toEqual([path, name, value]);
        }
      });

      test('behavior: nothing that is missing may be kept, and the list of headers is no file', async ({
        engine,
      }) => {
        for (const path of ['/assets/gone.js', '/_headers', '/nowhere']) {
          const answer = await fetch(new URL(path, engine.url));
          expect([path, answer.status]).toEqual([path, 404]);
          expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable');
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        }
      });
    }

    test('behavior: the mint, the key and the list of keys, without one violation', async ({
      page,
      beside,
      watched,
    }) => {
      await connect(page);
      await signAndMint(page);
      await expect(newKey(page)).toBeVisible();
      await expect(page.getByRole('region', { name: 'Does it work?' }).getByRole('status')).toContainText(
        'The key works',
      );
      const key = await readKey(page);
      expect(beside.sandbox.keys().map(({ last6Chars }) => last6Chars)).toEqual([key.slice(-6)]);
      expect(posts(beside.sandbox)).toBe(1);
      await page.getByRole('link', { name: 'Keys' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(watched.faults().filter((fault) => fault.startsWith('Policy violation'))).toEqual([]);
    });

    test('error: in a frame there is a way out of it, or nothing', async ({ page, engine }) => {
      // A page of this origin's host, so that no other rule than the one against framing can be at work.
      await page.route('**/framing.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${engine.url}"></iframe>` }),
      );
      await page.goto(new URL('framing.html', engine.url).href);
      const frame = page.frameLocator('iframe');
      if (!sendsHeaders) {
        await expect(frame.getByRole('link', { name: 'Open Zecca in a new tab' })).toBeVisible();
        await expect(frame.getByRole('button')).toHaveCount(0);
        return;
      }
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      await expect(frame.getByRole('link')).toHaveCount(0);
    });
  });
}
