import { writeCsv } from '../kit/csv.ts';
import type { UsageEntry } from '../venice/billing.ts';

const columns = [
  'timestamp',
  'currency',
  'amount',
  'sku',
  'units',
  'price_per_unit_usd',
  'notes',
  'request_id',
  'prompt_tokens',
  'completion_tokens',
  'execution_ms',
] as const;

/** The history, amounts with all their digits and as Venice signs them (a charge is negative). */
export function writeUsageCsv(entries: readonly UsageEntry[]): string {
  const rows = entries.map(({ inferenceDetails: details, ...entry }) => [
    entry.timestamp ?? '',
    entry.currency,
    entry.amount,
    entry.sku ?? '',
    entry.units ?? '',
    entry.pricePerUnitUsd ?? '',
    entry.notes ?? '',
    details?.requestId ?? '',
    details?.promptTokens ?? '',
    details?.completionTokens ?? '',
    details?.inferenceExecutionTime ?? '',
  ]);
  return writeCsv(columns, rows);
}
