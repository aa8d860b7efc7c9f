import { cell, chunk, holds } from '../e2e/cell.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { connect, posts, progress, refusal } from '../e2e/story.ts';
import { allowOddities, forms, makeOdd, refusals } from './oddWallet.ts';
import { comeTo, expectIntact, places, press, takeKey } from './places.ts';

// What a wallet returns or throws for a signature, where the page asks for one.

const titles = {
  none: 'The wallet returned no signature',
  declined: 'You declined the signature',
  failed: 'Your wallet could not sign',
};

for (const place of places)
  for (const rows of chunk([...forms, ...refusals], 6)) {
    const cells = rows.map(({ name }) => ({ fault: name, meets: place.name }));
    test(
      `${place.name}: ${rows.map(({ name }) => name).join(', ')}`,
      holds(cells),
      async ({ page, context, sandbox }) => {
        sandbox.set({ protocol: place.protocol });
        await allowOddities(context);
        await connect(page);
        for (const { name, ends, ...odd } of rows)
          await cell({ fault: name, meets: place.name }, async () => {
            await comeTo(page, place);
            await makeOdd(page, odd);
            let sent = await press(page, sandbox, place);
            if (ends !== 'key') {
              const told = ends === 'declined' ? progress : refusal;
              await expect(told(page, titles[ends])).toBeVisible();
              expect(posts(sandbox)).toBe(sent);
              await expectIntact(page, place);
              await makeOdd(page);
              sent = await press(page, sandbox, place);
            }
            await takeKey(page, sandbox, place, sent);
          });
      },
    );
  }
