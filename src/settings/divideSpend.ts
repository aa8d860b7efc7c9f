import { plainDecimal } from '../kit/decimal.ts';
import { OptionsError, readAmount } from './options.ts';
import type { LimitValues, OptionsFormValues } from './optionsForm.ts';
import { daysThatCount } from './worstCase.ts';

export type DividedSpend = Record<'usd' | 'diem', LimitValues>;

const off: LimitValues = { kind: 'off', amount: '' };

/**
 * Two limits that come to one total in dollars, since Venice counts each currency by itself: DIEM,
 * which it spends first, as far as the stake reaches in a period, and USD for the rest. Half each
 * where the stake is unknown. A text that is no amount stays in both, for the form to refuse.
 *
 * @param total as it was typed
 * @param diemADay what the account's stake buys a UTC day; undefined is unknown
 */
export function divideSpend(
  total: string,
  limitPeriod: OptionsFormValues['limitPeriod'],
  diemADay: number | undefined,
): DividedSpend {
  const amount = readOrNothing(total);
  if (amount === undefined) {
    const typed: LimitValues = { kind: 'amount', amount: total };
    return { usd: typed, diem: typed };
  }
  const millionths = Math.round(amount * 1e6);
  const reach =
    diemADay === undefined
      ? Math.floor(millionths / 2)
      : diemADay === 0
        ? 0
        : Math.floor(diemADay * daysThatCount('diem', limitPeriod) * 1e6);
  const diem = Math.min(millionths, reach);
  return { usd: limitOf(millionths - diem), diem: limitOf(diem) };
}

function limitOf(millionths: number): LimitValues {
  return millionths === 0 ? off : { kind: 'amount', amount: plainDecimal(millionths / 1e6) };
}

function readOrNothing(text: string): number | undefined {
  try {
    return readAmount(text);
  } catch (error) {
    if (error instanceof OptionsError) return undefined;
    throw error;
  }
}
