import { useEffect, useEffectEvent, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { readTypedDecimal } from '../kit/decimal.ts';
import { type DividedSpend, divideSpend } from './divideSpend.ts';
import type { EditKeyValues } from './editKeyForm.ts';
import type { OptionsFormValues } from './optionsForm.ts';
import type { Funds } from './worstCase.ts';

type SpendValues = Pick<EditKeyValues, 'usd' | 'diem' | 'limitPeriod'>;
type SpendKind = 'none' | 'total' | 'currency';
export type Spend = ReturnType<typeof useSpend>;

/**
 * One question over the form's two limits. The form holds the limits alone: what came from
 * elsewhere, such as a clone or a template, is shown by currency, as it is.
 */
export function useSpend(funds: Funds | undefined) {
  const { control, setValue, clearErrors } = useFormContext<SpendValues>();
  const values = useWatch({ control, name: ['usd', 'diem', 'limitPeriod'] });
  const [usd, diem, period] = values;
  const [chosen, setChosen] = useState<SpendKind>();
  const [total, setTotal] = useState('');
  const [written, setWritten] = useState<DividedSpend>();
  const limitPeriod = period === 'unknown' ? 'EPOCH' : period;
  const diemADay = funds?.diemADay;
  const isOurs = written !== undefined && isSame(written, { usd, diem });
  const isUnlimited = usd.kind === 'none' && diem.kind === 'none';
  const kind: SpendKind =
    chosen === 'total' && isOurs ? 'total' : chosen === 'currency' || !isUnlimited ? 'currency' : 'none';
  // Two limits that are shown stay in sight when the last of them is set to "No cap".
  if (kind === 'currency' && chosen !== 'currency') setChosen('currency');

  const set = (limits: DividedSpend) => {
    setWritten(limits);
    setValue('usd', limits.usd, { shouldDirty: true });
    setValue('diem', limits.diem, { shouldDirty: true });
  };
  const divide = (next: string, by: OptionsFormValues['limitPeriod'] = limitPeriod) => {
    clearErrors(['usd', 'diem']);
    set(divideSpend(next, by, diemADay));
  };
  // The stake is read after the wallet has connected, which may be after the amount was typed.
  const divideAnew = useEffectEvent((by: OptionsFormValues['limitPeriod'], stake: number | undefined) => {
    if (kind === 'total') set(divideSpend(total, by, stake));
  });
  useEffect(() => divideAnew(limitPeriod, diemADay), [limitPeriod, diemADay]);

  return {
    control,
    kind,
    total,
    hasAmount: kind === 'total' || usd.kind === 'amount' || diem.kind === 'amount',
    choose(next: SpendKind) {
      setChosen(next);
      if (next === 'total') divide(total);
      if (next === 'none')
        set({ usd: { kind: 'none', amount: usd.amount }, diem: { kind: 'none', amount: diem.amount } });
    },
    write(next: string) {
      setTotal(next);
      divide(next);
    },
    /** An amount a day. */
    suggest(next: string) {
      setTotal(next);
      setValue('limitPeriod', 'EPOCH', { shouldDirty: true });
      divide(next, 'EPOCH');
    },
    /** What was read is shown back: a decimal comma becomes a point. */
    leave: () => setTotal(readTypedDecimal(total) ?? total),
  };
}

function isSame(one: DividedSpend, other: Pick<SpendValues, 'usd' | 'diem'>): boolean {
  return (['usd', 'diem'] as const).every(
    (name) => one[name].kind === other[name].kind && one[name].amount === other[name].amount,
  );
}
