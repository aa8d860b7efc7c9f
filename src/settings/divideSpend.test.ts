import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideSpend } from './divideSpend.ts';
import { readLimit } from './options.ts';

const usd = (amount: string) => ({ kind: 'amount', amount }) as const;
const off = { kind: 'off', amount: '' };

describe('divideSpend', () => {
  it.each([
    ['5', 'EPOCH', 31.81, off, usd('5')],
    ['5', 'EPOCH', 2, usd('3'), usd('2')],
    ['5', 'EPOCH', 0, usd('5'), off],
    ['100', 'MONTH', 2, usd('38'), usd('62')],
    ['100', 'LIFETIME', 2, off, usd('100')],
    ['100', 'LIFETIME', 0, usd('100'), off],
    ['5', 'EPOCH', undefined, usd('2.5'), usd('2.5')],
    ['0.000001', 'EPOCH', undefined, usd('0.000001'), off],
  ] as const)('behavior: %s by %s of a stake of %s a day', (total, period, aDay, inUsd, inDiem) =>
    expect(divideSpend(total, period, aDay)).toEqual({ usd: inUsd, diem: inDiem }),
  );

  it.each(['', 'five', '0', '0.1234567'])('error: %j stays, for the form to refuse', (typed) =>
    expect(divideSpend(typed, 'EPOCH', 2)).toEqual({ usd: usd(typed), diem: usd(typed) }),
  );

  it('behavior: both limits together are the total, to the millionth', () => {
    const total = fc.integer({ min: 1, max: 9_000_000_000_000 });
    const aDay = fc.option(fc.double({ min: 0, max: 1e7, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(total, aDay, fc.constantFrom('EPOCH', 'MONTH', 'LIFETIME'), (millionths, daily, period) => {
        const typed = (millionths / 1e6).toFixed(6);
        const parts = divideSpend(typed, period, daily);
        const sum = [parts.usd, parts.diem].map((part) => Math.round(Number(readLimit(toLimit(part))) * 1e6));
        expect((sum[0] ?? 0) + (sum[1] ?? 0)).toBe(millionths);
      }),
    );
  });
});

function toLimit({ kind, amount }: { kind: 'none' | 'amount' | 'off'; amount: string }) {
  return kind === 'amount' ? { kind, amount } : { kind };
}
