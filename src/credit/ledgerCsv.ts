import { writeCsv } from '../kit/csv.ts';
import { isReadable } from '../venice/reading.ts';
import type { Ledger } from './ledger.ts';

const columns = ['created_at', 'type', 'amount_usd', 'balance_after_usd', 'model', 'request_id', 'id'];

/** Every row that was read, as Venice wrote it, with all digits. */
export function writeLedgerCsv({ rows }: Pick<Ledger, 'rows'>): string {
  const data = rows
    .filter(isReadable)
    .map(({ createdAt, type, amount, balanceAfter, modelId, requestId, id }) => [
      createdAt,
      type,
      amount,
      balanceAfter ?? '',
      modelId ?? '',
      requestId ?? '',
      id,
    ]);
  return writeCsv(columns, data);
}
