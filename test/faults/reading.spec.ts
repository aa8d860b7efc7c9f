import { cell, chunk, expectNearby, holds } from '../e2e/cell.ts';
import { refusal } from '../e2e/story.ts';
import { creditReadings } from './creditCalls.ts';
import { type FaultRow, faults, resent } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { type Reading, readings } from './readings.ts';
import { elapse, groupSize, listenTo, liveKeys, mend, runUntilShown, type Stage, strike } from './strike.ts';

// Each fault under each call that changes nothing: the page says what stands and what to do, loses
// nothing, and goes on.

for (const reading of [...readings, ...creditReadings])
  for (const rows of chunk([...faults, ...(reading.isAlone ? [] : [resent])], groupSize)) {
    const cells = rows.map(({ name }) => ({ fault: name, meets: reading.name }));
    test(
      `error: ${reading.name}: ${rows.map(({ name }) => name).join(', ')}`,
      holds(cells),
      async ({ stage }) => {
        await reading.begin(stage);
        for (const [turn, row] of rows.entries())
          await cell({ fault: row.name, meets: reading.name }, () => meet(stage, reading, row, turn));
      },
    );
  }

async function meet(stage: Stage, reading: Reading, row: FaultRow, turn: number): Promise<void> {
  const { page } = stage;
  // Neither what failed half a minute ago nor what was just read counts any more.
  await elapse(stage, 31_000);
  const calls = listenTo(stage, reading);
  const keys = liveKeys(stage);
  await strike(stage, row, reading);
  await reading.ask(page, turn);

  const answer = reading.answers?.[row.name];
  const isTold = row !== resent || reading.isOneTime === true;
  if (!isTold) await expect.poll(calls.meant).toBe(2);
  else if (answer) await answer(stage);
  else await expectTold(stage, reading, row, turn, calls.meant);
  expect(calls.writes()).toEqual([]);
  expect(liveKeys(stage)).toEqual(keys);

  await mend(stage);
  await elapse(stage, 31_000);
  if (answer) await reading.begin(stage);
  else if (isTold) {
    await reading.next(page, row).click();
    await reading.confirm?.(page);
  }
  await expect(reading.well(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await reading.end?.(page);
}

async function expectTold(
  stage: Stage,
  reading: Reading,
  row: FaultRow,
  turn: number,
  meant: () => number,
): Promise<void> {
  const { page } = stage;
  const told = refusal(page, reading.title);
  const tries = reading.tries(row);
  for (let at = 1; row.isSilent && at <= tries; at++) {
    await expect.poll(meant).toBe(at);
    await elapse(stage, 31_000);
  }
  await runUntilShown(page, told);
  await expect(told).toContainText(reading.sentences?.[row.name] ?? row.sentence);
  await expect(told.getByRole('button')).toHaveText(reading.buttons(row, turn));
  if (row.name === '429 with headers') await expect(told).toContainText(/You can retry in [6-9]\d seconds/);
  if (row.name === '429 without headers') await expect(told).toContainText(/You can retry in [12]\d seconds/);
  const arrives = row.arrives === 'always' || (row.arrives === 'unasked' && reading.isSimple === true);
  expect(meant()).toBe(arrives ? tries : 0);
  if (reading.keepsFocus) await expect(reading.keepsFocus(page)).toBeFocused();
  else await expectNearby(page, reading.next(page, row));
}
