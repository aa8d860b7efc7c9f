import { join } from 'node:path';
import { test } from '../e2e/fixtures.ts';
import { inEachLook, takePicture } from './looks.ts';
import { folder } from './screenshotFolder.ts';
import { visits } from './states.ts';

const order = visits.flatMap(({ states }) => states.map(({ name }) => name));

for (const { name, log, states } of visits)
  test(`pictures of ${name}`, async ({ page, sandbox, chain, zecca, watched }) => {
    test.setTimeout(states.length * 60_000);
    if (log) watched.expectConsole(log);
    for (const state of states) {
      await state.reach({ page, sandbox, chain, zecca });
      await inEachLook(page, [1280, 375], async ({ width, colorScheme }) => {
        // A window stands over what is in sight, not over the whole page.
        const fullPage = (await page.getByRole('dialog').count()) === 0;
        await takePicture(page, { path: fileOf(state.name, `${width}.${colorScheme}`), fullPage });
      });
    }
  });

/** Named so that the folder lists the states in the order of the table. */
function fileOf(state: string, look: string): string {
  const place = String(order.indexOf(state) + 1).padStart(3, '0');
  const words = state.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return join(folder, `${place}-${words}.${look}.png`);
}
