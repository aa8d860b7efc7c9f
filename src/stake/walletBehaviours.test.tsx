import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sentence } from '../../test/sentence.ts';
import { type Cell, reach, steps } from '../../test/stakeTable/cell.tsx';
import { changedRows, switchRows } from '../../test/stakeTable/changedRows.ts';
import { own } from '../../test/stakeTable/outcomes.ts';
import { sendRows } from '../../test/stakeTable/sendRows.ts';

// What wallets do at each step: what is read then, what can be pressed, what was asked for and sent,
// what the journal keeps.

const rows = [...sendRows, ...changedRows, ...switchRows];
const cells = rows.flatMap((row) => row.at.map((step) => ({ ...row, step })));

let on: Cell;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  on.stop();
  vi.useRealTimers();
});

describe('StakeStage', () => {
  it.each(cells)('behavior: $step: $event', async ({ step, act, becomes }) => {
    on = await reach(step);
    const approved = step === 'stake' ? ['approve'] : [];
    expect(on.asked()).toEqual([...approved, own[step]]);
    await act(on);
    await on.settle();
    const { says, buttons, kept, next = [], sent = [] } = becomes(step);
    expect(screen.getAllByText(sentence(says))[0]).toBeVisible();
    expect(on.buttons()).toEqual(buttons);
    expect(on.asked()).toEqual([...approved, own[step], ...next]);
    expect(on.sent()).toEqual([...approved, ...sent]);
    expect(on.kept()).toEqual(kept);
  });
});

describe('the table of wallets and steps', () => {
  it('behavior: has 100 cells or more, some for each step', () => {
    expect(cells.length).toBeGreaterThanOrEqual(100);
    expect(new Set(cells.map(({ step }) => step))).toEqual(new Set(steps));
  });
});
