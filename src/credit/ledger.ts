import { readTime } from '../kit/clock.ts';
import { negate, sumDecimals } from '../kit/decimal.ts';
import type { ChartDay } from '../venice/billing.ts';
import { isReadable, type Row, type Unreadable } from '../venice/reading.ts';
import type { X402Transaction, X402Transactions } from '../venice/x402.ts';

/** The pages that were read so far, newest first. */
export type Ledger = { rows: readonly Row<X402Transaction>[]; pages: number; hasMore: boolean };

/** What one request or one top-up came to. */
export type Item = {
  id: string;
  /** ms since 1970, of the newest of its rows; undefined where Venice's date is none */
  at: number | undefined;
  type: string;
  /** Signed USD, a decimal string. */
  amount: string;
  modelId: string | undefined;
  requestId: string | undefined;
  rows: number;
};

/** A row that stood on the last page may stand on this one too, where a new one came in between. */
export function addPage(before: Ledger | undefined, page: X402Transactions): Ledger {
  const known = new Set(before?.rows.filter(isReadable).map(({ id }) => id));
  const fresh = page.transactions.filter((row) => !isReadable(row) || !known.has(row.id));
  return {
    rows: [...(before?.rows ?? []), ...fresh],
    pages: (before?.pages ?? 0) + 1,
    hasMore: page.pagination.hasMore && page.transactions.length > 0,
  };
}

/** The charges of one request as one item, summed to the last digit; other rows stay as they are. */
export function sumByRequest(rows: readonly Row<X402Transaction>[]): Item[] {
  const groups = new Map<string, X402Transaction[]>();
  for (const row of rows.filter(isReadable)) {
    const key = row.type === 'CHARGE' && row.requestId ? `request ${row.requestId}` : `row ${row.id}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    return {
      id,
      at: readTime(first.createdAt),
      type: first.type,
      amount: sumDecimals(group.map(({ amount }) => amount)),
      modelId: group.find(({ modelId }) => modelId)?.modelId ?? undefined,
      requestId: first.requestId ?? undefined,
      rows: group.length,
    };
  });
}

/** What was charged, by day and model, for a chart. */
export function chargesByDay(rows: readonly Row<X402Transaction>[], unnamed: string): Row<ChartDay>[] {
  const unreadable = (index: number): Unreadable => ({ unreadable: true, index });
  return rows.flatMap((row, index): Row<ChartDay>[] => {
    if (!isReadable(row)) return [row];
    if (row.type !== 'CHARGE') return [];
    const date = readTime(row.createdAt);
    if (date === undefined) return [unreadable(index)];
    return [{ date, amounts: [{ name: row.modelId ?? unnamed, amount: negate(row.amount) }] }];
  });
}
