import { describe, expect, it } from 'vitest';
import { addPage, chargesByDay, sumByRequest } from './ledger.ts';
import { writeLedgerCsv } from './ledgerCsv.ts';

const charge = (id: string, amount: string, requestId: string | null = 'r1') => ({
  ...{ id, amount, requestId, type: 'CHARGE', modelId: 'small', balanceAfter: '1' },
  createdAt: '2026-11-20T10:00:00.000Z',
});
const topUp = { ...charge('t', '5', null), type: 'TOP_UP', modelId: null };
const unreadable = { unreadable: true, index: 3 } as const;

describe('sumByRequest', () => {
  it('behavior: the charges of one request are summed without a float; a top-up stays as it is', () => {
    const rows = [charge('a', '-0.1'), charge('b', '-0.2'), charge('c', '-1', 'r2'), topUp, unreadable];
    expect(sumByRequest(rows).map(({ type, amount, rows: count }) => [type, amount, count])).toEqual([
      ['CHARGE', '-0.3', 2],
      ['CHARGE', '-1', 1],
      ['TOP_UP', '5', 1],
    ]);
  });
});

describe('chargesByDay', () => {
  it('behavior: charges alone, as what was spent; what cannot be read stays in sight', () => {
    const undated = { ...charge('d', '-1'), createdAt: 'soon' };
    expect(chargesByDay([charge('a', '-0.1'), topUp, undated, unreadable], 'none')).toEqual([
      { date: Date.parse('2026-11-20T10:00:00.000Z'), amounts: [{ name: 'small', amount: '0.1' }] },
      { unreadable: true, index: 2 },
      unreadable,
    ]);
  });
});

describe('addPage', () => {
  it('behavior: a row that moved to the next page counts once', () => {
    const page = (ids: string[], hasMore: boolean) => ({
      walletAddress: '0x',
      currentBalance: '1',
      transactions: ids.map((id) => charge(id, '-1')),
      pagination: { hasMore },
    });
    const first = addPage(undefined, page(['a', 'b'], true));
    const ledger = addPage(first, page(['b', 'c'], false));
    expect(ledger).toMatchObject({ pages: 2, hasMore: false });
    expect(ledger.rows).toHaveLength(3);
  });
});

describe('writeLedgerCsv', () => {
  it('behavior: every digit, and no text that a spreadsheet would run', () => {
    const rows = [{ ...charge('=1+1', '-0.0000000001'), modelId: '@model' }];
    const [header, first] = writeLedgerCsv({ rows }).split('\r\n');
    // A mark before the header tells Excel that the file is UTF-8.
    expect(header).toBe('\ufeffcreated_at,type,amount_usd,balance_after_usd,model,request_id,id');
    expect(first).toBe('2026-11-20T10:00:00.000Z,CHARGE,-0.0000000001,1,"\'@model",r1,"\'=1+1"');
  });
});
