import { expect, type Locator, type Page, test } from '@playwright/test';

/** One cell of the grid, by what goes wrong and what it meets. */
export type CellName = { fault: string; meets: string };

/** Declares which cells a test holds, so that one that never ran is missed. */
export function holds(cells: readonly CellName[]): { annotation: { type: string; description: string }[] } {
  return { annotation: cells.map((cell) => ({ type: 'cell', description: write(cell) })) };
}

/** Runs one cell: a step of its test that the reporter counts. */
export function cell(name: CellName, body: () => Promise<void>): Promise<void> {
  return test.step(write(name), body);
}

export function write({ fault, meets }: CellName): string {
  return `cell: ${fault} × ${meets}`;
}

export function read(title: string): CellName | undefined {
  const [, fault, meets] = /^cell: (.*) × (.*)$/.exec(title) ?? [];
  return fault !== undefined && meets !== undefined ? { fault, meets } : undefined;
}

/** In so many at a time: a page that lived through all of them would tell little of each. */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunk(items.slice(size), size)];
}

/**
 * Whoever uses the keyboard is not sent elsewhere: from where the focus is, the next step is a few
 * presses of Tab away, forth or back.
 */
export async function expectNearby(page: Page, next: Locator): Promise<void> {
  await expect(next).toBeEnabled();
  const isThere = () => next.evaluate((element) => element === document.activeElement);
  if (await isThere()) return;
  const presses = [...Array<string>(nearby).fill('Tab'), ...Array<string>(2 * nearby).fill('Shift+Tab')];
  for (const press of presses) {
    await page.keyboard.press(press);
    if (await isThere()) return;
  }
  throw new Error('The next step is far from where the focus was');
}

const nearby = 6;
