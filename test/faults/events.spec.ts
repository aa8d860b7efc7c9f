import { cell, holds } from '../e2e/cell.ts';
import { posts } from '../e2e/story.ts';
import { type After, type EventRow, events } from './events.ts';
import { expect, test } from './fixtures.ts';
import { type Phase, phases } from './phases.ts';
import { liveKeys, type Stage } from './strike.ts';

// What people, wallets and devices do in the middle of a mint: at most one POST an intent, and no
// key that nobody knows of.

for (const event of events)
  for (const [phase, after] of Object.entries(event.after) as [Phase, After][]) {
    const name = { fault: event.name, meets: `in ${phase}` };
    test(`error: ${event.name} while ${phase}`, holds([name]), async ({ stage }) => {
      await cell(name, () => meet(stage, event, phase, after));
    });
  }

async function meet(stage: Stage, event: EventRow, phase: Phase, after: After): Promise<void> {
  const { page, sandbox } = stage;
  const before = phases[phase];
  await before.reach(stage);
  await before.stands(stage);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });

  await event.happen(stage, phase);
  await phases[after.phase].stands(stage);
  if (after.says) {
    const told = page.getByRole('alert').or(page.getByRole('status'));
    await expect(told.filter({ hasText: after.says }).first()).toBeVisible();
  }
  const { posts: morePosts = 0, keys: moreKeys = 0 } = after.more ?? {};
  expect({ posts: posts(sandbox), keys: liveKeys(stage).length, asked }).toEqual({
    posts: before.posts + morePosts,
    keys: before.keys + moreKeys,
    asked: event.isLeaving && before.isGuarded ? ['beforeunload'] : [],
  });
  // What is out when a page is closed would be a test's own fault.
  sandbox.set({ faults: [] });
}
