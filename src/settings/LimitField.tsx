import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { readTypedDecimal } from '../kit/decimal.ts';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { EditKeyValues } from './editKeyForm.ts';
import styles from './OptionsFields.module.css';
import type { OptionsErrorCode } from './options.ts';

type LimitFieldProps = { name: 'usd' | 'diem'; label: string; currency: 'USD' | 'DIEM' };

/**
 * No cap, a cap, or off: three things to Venice, so three choices here, and an empty amount is
 * never one of them.
 */
export function LimitField({ name, label, currency }: LimitFieldProps) {
  const t = useTranslations('options');
  const { control, watch, formState } = useFormContext<Pick<EditKeyValues, 'usd' | 'diem'>>();
  const kind = watch(`${name}.kind`);
  const error = formState.errors[name]?.amount?.message as OptionsErrorCode | undefined;
  const descriptions = {
    none: t('limitNone', { currency }),
    off: t('limitOff', { currency }),
    amount: '',
    unknown: '',
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name the group twice, the radio group inside has the same name
    <div role="group" aria-label={label} data-field={name} className={styles.limit}>
      <Controller
        control={control}
        name={`${name}.kind`}
        render={({ field: { value, onChange } }) => (
          <Choice
            label={label}
            isBar
            value={value}
            onChange={onChange}
            description={descriptions[kind]}
            options={[
              { value: 'none', label: t('noCap') },
              { value: 'amount', label: t('cap') },
              { value: 'off', label: t('off') },
            ]}
          />
        )}
      />
      {kind === 'unknown' && error && (
        <p role="alert" className={styles.dateError}>
          {t(`errors.${error}`)}
        </p>
      )}
      {kind === 'amount' && (
        <Controller
          control={control}
          name={`${name}.amount`}
          render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
            <TextField
              label={t(`${name}Amount`)}
              inputMode="decimal"
              suffix={currency}
              value={value}
              onChange={onChange}
              onBlur={() => {
                // What was read is shown back: a decimal comma becomes a point.
                onChange(readTypedDecimal(value) ?? value);
                onBlur();
              }}
              inputRef={ref}
              description={t('limitAmount')}
              error={error?.message && t(`errors.${error.message as OptionsErrorCode}`)}
            />
          )}
        />
      )}
    </div>
  );
}
