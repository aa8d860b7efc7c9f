import { cell, chunk, expectNearby, holds } from '../e2e/cell.ts';
import { topUp } from './creditCalls.ts';
import { type FaultRow, faults, resent } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { countSent, elapse, groupSize, listenTo, mend, runUntilShown, type Stage, strike } from './strike.ts';
import { type Outcome, outcomeOf, type Writing } from './writing.ts';
import { writings } from './writings.ts';

// Each fault under each call that changes something: sent once whatever comes back, and what became
// of it is found out, never guessed.

for (const writing of [...writings, topUp]) {
  for (const rows of chunk([...faults, ...(writing.faults ?? []), resent], groupSize)) {
    const cells = rows.map(({ name }) => ({ fault: name, meets: writing.name }));
    test(
      `error: ${writing.name}: ${rows.map(({ name }) => name).join(', ')}`,
      holds(cells),
      async ({ stage }) => {
        if (writing.log) stage.watched.expectConsole(writing.log);
        await writing.begin(stage);
        for (const [turn, row] of rows.entries())
          await cell({ fault: row.name, meets: writing.name }, () => meet(stage, writing, row, turn));
      },
    );
  }
}

async function meet(stage: Stage, writing: Writing, row: FaultRow, turn: number): Promise<void> {
  const { page } = stage;
  const outcome = row === resent ? 'resent' : outcomeOf(row, writing);
  await writing.open(page, turn);
  const calls = listenTo(stage, writing);
  const sent = countSent(page, writing);
  const before = await writing.count(stage);
  await strike(stage, row, writing);
  await writing.place(page).getByRole('button', { name: writing.press, exact: true }).click();
  if (row.isSilent) {
    await expect.poll(calls.meant).toBe(1);
    await elapse(stage, writing.timeoutMs ?? 31_000);
  }

  await expectEnding(stage, writing, row, outcome);
  const copies = row === resent ? 2 : row.arrives === 'always' ? 1 : 0;
  const gained = row.isDone ? writing.gains * (writing.gains > 0 && !writing.isIdempotent ? copies : 1) : 0;
  const settled = async () => ({
    sent: sent(),
    seen: calls.meant(),
    writes: calls.writes().length,
    count: await writing.count(stage),
  });
  const expected = { sent: 1, seen: copies, writes: copies, count: before + gained };
  expect(await settled()).toEqual(expected);

  // The network is back, and nothing is sent by itself.
  await mend(stage);
  await elapse(stage, 31_000);
  expect(await settled()).toEqual(expected);

  const { next, leadsTo } = writing.endings[outcome];
  await writing.place(page).getByRole('button', { name: next, exact: true }).last().click();
  await runUntilShown(page, page.getByText(leadsTo).first());
  await writing.end(page, stage);
}

async function expectEnding(
  { page }: Stage,
  writing: Writing,
  row: FaultRow,
  outcome: Outcome,
): Promise<void> {
  const { role, title, isExplained, buttons, next } = writing.endings[outcome];
  const place = writing.place(page);
  const told = place.getByRole(role).filter({ hasText: title }).last();
  await runUntilShown(page, told);
  if (isExplained) await expect(told).toContainText(writing.sentences?.[row.name] ?? row.sentence);
  const shown = place.getByRole('button');
  await expect
    .poll(async () => (await shown.allInnerTexts()).slice(-buttons.length || Number.POSITIVE_INFINITY))
    .toEqual(buttons);
  await expectNearby(page, place.getByRole('button', { name: next, exact: true }).last());
}
