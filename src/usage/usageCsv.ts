import Papa from 'papaparse';
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

/**
 * What a spreadsheet would take for a formula, by its first character (https://owasp.org/www-community/attacks/CSV_Injection, the full-width
 * forms and leading blanks too). A plain number is none, though it may begin with a minus.
 */
const formula = /^(?!-?\d+(\.\d+)?$)[\s\0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/**
 * The history as CSV by RFC 4180: a header, lines that end in CRLF, amounts with all their digits and as Venice signs them (a charge is
 * negative). A text that a spreadsheet would run gets an apostrophe before it.
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
  return `${lines}\r\n`;
}
