import { appendFile, chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../../build/integrity.ts';
import { compareSite } from '../../release/compare.ts';
import { type EngineName, startEngine } from '../../tools/hosts/engines.ts';
import { expect, test } from '../deploy/fixtures.ts';

// A host whose files were changed after the build, with the headers of the build and with none.

const engines: readonly EngineName[] = ['nginx', 'folder'];

for (const engineName of engines) {
  test.describe(engineName, () => {
    test.use({ engineName });

    test('error: a lazy chunk or style that was changed does not run, and the comparison names it', async ({
      browser,
      beside,
      engine,
    }) => {
      const headers = engineName === 'nginx';
      expect(await compareSite(engine.url, engine.dist, { headers })).toEqual([]);

      // A page without one of its styles is plain, and works.
      for (const [chunk, change, shown] of [
        [/KeysPage.*\.js$/, '\nglobalThis.tampered = true;\n', 'Could not load this part of the page'],
        [/KeysPage.*\.css$/, '\nbody { outline: 7px solid }\n', 'Use a key you have'],
      ] as const) {
        const dist = await mkdtemp(join(tmpdir(), 'zecca-tampered-'));
        await cp(engine.dist, dist, { recursive: true });
        await chmod(dist, 0o755);
        const [file = ''] = filesOf(dist, '').filter((name) => chunk.test(name));
        await appendFile(join(dist, file), change);
        const tampered = await startEngine(engineName, { ...beside, dist: { direct: dist, behind: dist } });
        try {
          const context = await browser.newContext({ baseURL: tampered.url });
          const page = await context.newPage();
          await page.goto('./#/keys');
          await expect(page.getByText(shown)).toBeVisible();
          expect(await page.evaluate(() => Reflect.get(globalThis, 'tampered'))).toBeUndefined();
          expect(await page.evaluate(() => getComputedStyle(document.body).outlineWidth)).not.toBe('7px');
          const differences = await compareSite(tampered.url, engine.dist, { headers });
          expect(differences).toEqual([expect.stringContaining(`${file}: differs`)]);
          await context.close();
        } finally {
          await tampered.close();
          await rm(dist, { recursive: true });
        }
      }
    });
  });
}
