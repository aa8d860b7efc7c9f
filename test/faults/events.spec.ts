import { cell, holds } from '../e2e/cell.ts';
import { countPaid } from '../e2e/creditStory.ts';
import { posts } from '../e2e/story.ts';
import { type After, type EventRow, events } from './events.ts';
import { expect, test } from './fixtures.ts';
import { type Counts, type PhaseRow, phases } from './phases.ts';
import { liveKeys, type Stage } from './strike.ts';
import { topUpEvents } from './topUpEvents.ts';
import { topUpPhases } from './topUpPhases.ts';

// What people, wallets and devices do in the middle of a mint or a payment: at most one POST an
// intent, no key that nobody knows of, and nothing paid twice.

type Table<phase extends string> = {
  events: readonly EventRow<phase>[];
  phases: Readonly<Record<phase, PhaseRow>>;
  count(stage: Stage): Counts | Promise<Counts>;
};

walk({
  events,
  phases,
  count: (stage) => ({ posts: posts(stage.sandbox), keys: liveKeys(stage).length }),
});
walk({
  events: topUpEvents,
  phases: topUpPhases,
  count: async (stage) => ({
    posts: stage.sandbox.requests.filter(({ hasPayment }) => hasPayment).length,
    paid: await countPaid(stage),
  }),
});

function walk<phase extends string>(table: Table<phase>): void {
  for (const event of table.events)
    for (const [phase, after] of Object.entries(event.after) as [phase, After<phase>][]) {
      const name = { fault: event.name, meets: `in ${phase}` };
      test(`error: ${event.name} while ${phase}`, holds([name]), async ({ stage }) => {
        await cell(name, () => meet(stage, table, event, phase, after));
      });
    }
}

async function meet<phase extends string>(
  stage: Stage,
  { phases, count }: Table<phase>,
  event: EventRow<phase>,
  phase: phase,
  after: After<phase>,
): Promise<void> {
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
  const more = Object.entries(before.counts).map(([name, had]) => [name, had + (after.more?.[name] ?? 0)]);
  expect({ ...(await count(stage)), asked }).toEqual({
    ...Object.fromEntries(more),
    asked: event.isLeaving && before.isGuarded ? ['beforeunload'] : [],
  });
  // What is out when a page is closed would be a test's own fault.
  sandbox.set({ faults: [] });
}
