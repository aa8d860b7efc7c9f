import type { Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { type CellName, read, write } from './cell.ts';

type Mark = 'held' | 'failed';

/**
 * Prints the grid: a row for each fault, a mark for each cell, and the count. A cell that did not
 * run has failed.
 */
export default class GridReporter implements Reporter {
  private readonly marks = new Map<string, Mark>();

  onBegin(_: unknown, suite: Suite): void {
    for (const { annotations } of suite.allTests())
      for (const { description = '' } of annotations)
        if (read(description)) this.marks.set(description, 'failed');
  }

  onStepEnd(_test: TestCase, _result: TestResult, { title, error }: TestStep): void {
    if (this.marks.has(title) && !error) this.marks.set(title, 'held');
  }

  /** A leak or an error that is found at a test's end belongs to all of its cells. */
  onTestEnd({ annotations, expectedStatus }: TestCase, { status }: TestResult): void {
    if (status === expectedStatus) return;
    const cells = annotations
      .map(({ description = '' }) => description)
      .filter((name) => this.marks.has(name));
    if (cells.every((name) => this.marks.get(name) === 'held'))
      for (const name of cells) this.marks.set(name, 'failed');
  }

  onEnd(): void {
    const cells = [...this.marks.keys()].flatMap((title) => read(title) ?? []);
    for (const table of splitTables(cells)) console.log(`\n${this.draw(table).join('\n')}`);
    const count = (mark: Mark) => [...this.marks.values()].filter((each) => each === mark).length;
    console.log(`\n${count('held')} cells held, ${count('failed')} failed`);
  }

  printsToStdio(): boolean {
    return false;
  }

  private draw(cells: readonly CellName[]): string[] {
    const columns = unique(cells.map(({ meets }) => meets));
    const rows = unique(cells.map(({ fault }) => fault));
    const width = Math.max(...rows.map((row) => row.length));
    const mark = (fault: string, meets: string) => {
      const found = this.marks.get(write({ fault, meets }));
      return { held: '✓', failed: '✗', none: '·' }[found ?? 'none'].padEnd(meets.length);
    };
    return [
      [''.padEnd(width), ...columns].join('  '),
      ...rows.map((row) => [row.padEnd(width), ...columns.map((column) => mark(row, column))].join('  ')),
    ];
  }
}

/** Faults meet calls, and what people do meets phases: a table for all that hang together. */
function splitTables(cells: readonly CellName[]): CellName[][] {
  let tables: CellName[][] = [];
  for (const cell of cells) {
    const isNear = ({ fault, meets }: CellName) => fault === cell.fault || meets === cell.meets;
    const near = tables.filter((table) => table.some(isNear));
    tables = [...tables.filter((table) => !near.includes(table)), [...near.flat(), cell]];
  }
  return tables;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
