import type { Page } from '@playwright/test';
import { cell, holds } from '../e2e/cell.ts';
import { choose } from '../e2e/form.ts';
import { goTo, manageWithWallet } from '../e2e/sessionStory.ts';
import { connect, mintPath, mintPosts, newKey, refusal, signAndMint } from '../e2e/story.ts';
import { resent } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { liveKeys, type Stage, strike } from './strike.ts';

// A browser sends a POST again by itself when the connection dies under it, and Venice makes two
// keys. One is known to the user; the other is found and offered for revocation by whoever may
// list, or named by the tag that both bear.

const target = { method: 'POST', path: mintPath };

/** Mints on a connection that was used before and dies once Venice has made the key. */
async function mintTwice(stage: Stage): Promise<{ tag: string; last6: string }> {
  const { page, sandbox } = stage;
  const before = sandbox.keys().length;
  await strike(stage, resent, target);
  const posts = mintPosts(sandbox).length;
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(mintPosts(sandbox)).toHaveLength(posts + 2);
  const [twin, held] = sandbox.keys().slice(before);
  expect(held?.description).toBe(twin?.description);
  const last6 = held?.last6Chars ?? '';
  await expect(newKey(page).getByText(`Hidden. Ends in ${last6}`)).toBeVisible();
  return { tag: held?.description.slice(-7) ?? '', last6 };
}

async function revokeTwin(page: Page, last6: string): Promise<void> {
  const told = refusal(page, 'Venice created a duplicate key');
  await expect(told).toContainText(`Your key ends in ${last6}; nobody has the secret of the other one.`);
  await told.getByRole('button', { name: 'Revoke the duplicate' }).click();
  await expect(told).toHaveCount(0);
  await expect(newKey(page)).toBeVisible();
}

const rows: readonly { meets: string; others: number; run(stage: Stage): Promise<string> }[] = [
  {
    meets: 'an Admin key',
    others: 0,
    run: async (stage) => {
      await connect(stage.page);
      await choose(stage.page, 'Key type', 'Admin');
      const { last6 } = await mintTwice(stage);
      await revokeTwin(stage.page, last6);
      return last6;
    },
  },
  {
    meets: 'a wallet session',
    others: 1,
    run: async (stage) => {
      await connect(stage.page);
      await goTo(stage.page, 'Check');
      await manageWithWallet(stage.page);
      await goTo(stage.page, 'Mint');
      const { last6 } = await mintTwice(stage);
      await revokeTwin(stage.page, last6);
      return last6;
    },
  },
  {
    meets: 'no session, then one',
    others: 1,
    run: async (stage) => {
      const { page } = stage;
      await connect(page);
      const { tag, last6 } = await mintTwice(stage);
      await page.getByText('Check for a duplicate key').click();
      await expect(
        page.getByText(`of those that end in ${tag}, yours has the last six ${last6}`),
      ).toBeVisible();
      await manageWithWallet(page);
      await revokeTwin(page, last6);
      return last6;
    },
  },
];

for (const { meets, others, run } of rows) {
  const name = { fault: 'mint sent twice by the browser', meets };
  test(`error: the twin of a mint: ${meets}`, holds([name]), async ({ stage }) => {
    await cell(name, async () => {
      const last6 = await run(stage);
      expect(liveKeys(stage)).toHaveLength(1 + others);
      const known = stage.sandbox.keys().find((key) => key.last6Chars === last6);
      expect(known?.revoked).toBe(false);
    });
  });
}
