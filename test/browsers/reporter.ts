import type { Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

/**
 * Prints the table: a row for each journey, a column for each engine, and the count. A journey that
 * did not run has failed.
 */
export default class TableReporter implements Reporter {
  private readonly held = new Map<string, Map<string, boolean>>();

  onBegin(_: unknown, suite: Suite): void {
    for (const test of suite.allTests()) this.mark(test, false);
  }

  onTestEnd(test: TestCase, { status }: TestResult): void {
    this.mark(test, status === 'passed');
  }

  onEnd(): void {
    const engines = [...new Set([...this.held.values()].flatMap((row) => [...row.keys()]))];
    const width = Math.max(0, ...[...this.held.keys()].map((title) => title.length));
    const line = (title: string, cells: readonly string[]) =>
      [title.padEnd(width), ...cells.map((cell, index) => cell.padEnd(engines[index]?.length ?? 0))].join(
        '  ',
      );
    console.log(`\n${line('', engines)}`);
    for (const [title, row] of this.held)
      console.log(
        line(
          title,
          engines.map((engine) => marks[`${row.get(engine)}`] ?? ''),
        ),
      );
    const cells = [...this.held.values()].flatMap((row) => [...row.values()]);
    const held = cells.filter(Boolean).length;
    console.log(
      `\n${this.held.size} journeys × ${engines.length} engines: ${held} held, ${cells.length - held} failed`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }

  private mark(test: TestCase, isHeld: boolean): void {
    const engine = test.parent.project()?.name ?? '';
    const row = this.held.get(test.title) ?? new Map<string, boolean>();
    this.held.set(test.title, row.set(engine, isHeld));
  }
}

const marks: Readonly<Record<string, string>> = { true: '✓', false: '✗', undefined: '·' };
