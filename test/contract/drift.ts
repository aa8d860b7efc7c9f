/**
 * One difference between a document and the project. `isLoss` where something that the project
 * relies on is gone.
 */
export type Drift = { operation: string; where: Where; field: string; change: Change; isLoss: boolean };

export type Where = 'path' | 'query' | 'body' | 'answer' | 'sandbox';
export type Change =
  | 'new path'
  | 'missing path'
  | 'new field'
  | 'missing field'
  | 'changed type'
  | 'now required'
  | `new enum value ${string}`
  | `missing enum value ${string}`
  | `refused: ${string}`;

/** The differences of one kind as lines of a table, losses first; no line where there is none. */
export function driftTable(drifts: readonly Drift[]): string[] {
  if (drifts.length === 0) return [];
  const ordered = drifts.toSorted((one, other) => Number(other.isLoss) - Number(one.isLoss));
  const cells = ordered.map(({ isLoss, change, where, operation, field }) => [
    isLoss ? 'LOSS' : 'news',
    change,
    where,
    operation,
    field,
  ]);
  const rows = [['', 'change', 'where', 'operation', 'field'], ...cells];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
