import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { plainDecimal } from '../kit/decimal.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Explained } from '../ui/Explained.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LimitField } from './LimitField.tsx';
import { LimitPeriodField } from './LimitPeriodField.tsx';
import styles from './OptionsFields.module.css';
import type { OptionsErrorCode } from './options.ts';
import { type Spend, useSpend } from './useSpend.ts';
import { useTermWords } from './useTermWords.ts';
import type { Funds } from './worstCase.ts';

/** The one question: how much may this key spend? */
export function SpendField({ funds }: { funds: Funds | undefined }) {
  const t = useTranslations('options');
  const spend = useSpend(funds);
  return (
    <div className={styles.spend}>
      <Choice
        label={t('spend')}
        isBar
        value={spend.kind}
        onChange={spend.choose}
        description={t(`spendHints.${spend.kind}`)}
        options={[
          { value: 'none', label: t('noLimit') },
          { value: 'total', label: t('aLimit') },
          { value: 'currency', label: t('byCurrency') },
        ]}
      />
      {spend.kind === 'total' && <TotalField spend={spend} diemADay={funds?.diemADay} />}
      {spend.kind === 'currency' && (
        <>
          <div className={styles.limits}>
            <LimitField name="usd" label={t('usdLimit')} currency="USD" />
            <LimitField name="diem" label={t('diemLimit')} currency="DIEM" />
          </div>
          <Explained topic="limits" />
        </>
      )}
      {spend.hasAmount && <LimitPeriodField />}
    </div>
  );
}

function TotalField({ spend, diemADay = 0 }: { spend: Spend; diemADay: number | undefined }) {
  const t = useTranslations('options');
  const { writeAmount } = useTermWords();
  const describeError = (code: string) =>
    code === 'AMOUNT_MISSING' || code === 'AMOUNT_ZERO'
      ? t(`totalErrors.${code}`)
      : t(`errors.${code as OptionsErrorCode}`);
  const suggested = Math.floor(diemADay * 100) / 100;
  return (
    <div className={styles.total}>
      {/* An amount that cannot be read stands in both limits; the first of them is told of. */}
      <Controller
        control={spend.control}
        name="usd.amount"
        render={({ field: { onBlur, ref }, fieldState: { error } }) => (
          <TextField
            label={t('total')}
            inputMode="decimal"
            suffix="$"
            value={spend.total}
            onChange={spend.write}
            onBlur={() => {
              spend.leave();
              onBlur();
            }}
            inputRef={ref}
            error={error?.message && describeError(error.message)}
          />
        )}
      />
      {suggested > 0 && spend.total === '' && (
        <div>
          <Button look="quiet" onPress={() => spend.suggest(plainDecimal(suggested))}>
            {t('suggest', { amount: writeAmount(suggested, 'usd') })}
          </Button>
        </div>
      )}
    </div>
  );
}
