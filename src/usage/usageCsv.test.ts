import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { UsageEntry } from '../venice/billing.ts';
import { writeUsageCsv } from './usageCsv.ts';

const entry: UsageEntry = {
  timestamp: '2026-11-20T08:00:00.000Z',
  amount: '-0.0000001',
  currency: 'DIEM',
  sku: 'zai-org-glm-5-1-llm-input-mtoken',
  units: '0.001',
  pricePerUnitUsd: '1',
  notes: 'API Inference',
  inferenceDetails: {
    requestId: 'chatcmpl-1',
    promptTokens: 1000,
    completionTokens: null,
    inferenceExecutionTime: 250,
  },
};

const read = (csv: string) => Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data;

describe('writeUsageCsv', () => {
  it('behavior: a header, a line for each row, each digit of an amount', () => {
    expect(writeUsageCsv([entry, { amount: '2', currency: 'USD', timestamp: null }])).toBe(
      [
        '\ufefftimestamp,currency,amount,sku,units,price_per_unit_usd,notes,request_id,prompt_tokens,completion_tokens,execution_ms',
        '2026-11-20T08:00:00.000Z,DIEM,-0.0000001,zai-org-glm-5-1-llm-input-mtoken,0.001,1,API Inference,chatcmpl-1,1000,,250',
        ',USD,2,,,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    '=HYPERLINK("http://127.0.0.1/?"&A1)',
    '+1+1',
    '-1+cmd|0',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\r=1',
    '＝1',
    '|calc',
  ])('error: no spreadsheet runs %j', (text) => {
    const [, line = []] = read(writeUsageCsv([{ ...entry, notes: text, sku: text }]));
    expect([line[3], line[6]]).toEqual([`'${text}`, `'${text}`]);
    expect(line[2]).toBe('-0.0000001');
  });

  it('behavior: any text comes back as it was, or with one apostrophe before it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...',"\r\n=- a\ufeff') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
        const csv = writeUsageCsv(pairs.map(([sku, notes]) => ({ ...entry, sku, notes })));
        const lines = read(csv).slice(1);
        expect(lines).toHaveLength(pairs.length);
        for (const [index, [sku, notes]] of pairs.entries()) {
          const line = lines[index] ?? [];
          expect(line).toHaveLength(11);
          expect([sku, `'${sku}`]).toContain(line[3]);
          expect([notes, `'${notes}`]).toContain(line[6]);
          expect(line[6]).not.toMatch(/^\s*[=+@]/);
        }
      }),
    );
  });
});
