import Papa from 'papaparse';
import { formula } from '../kit/csv.ts';
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

/** Without it Excel reads a file as of the code page of its machine. */
const byteOrderMark = '\ufeff';

/**
 * The history as CSV in UTF-8 by RFC 4180: a header, lines that end in CRLF, amounts with all their digits
 * and as Venice signs them (a charge is negative). A text that a spreadsheet would run gets an
 * apostrophe before it.
 */
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
  const lines = Papa.unparse(
    { fields: [...columns], data: rows },
    { newline: '\r\n', escapeFormulae: formula },
  );
  return `${byteOrderMark}${lines}\r\n`;
}
