import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import type { OptionsFormValues } from './optionsForm.ts';

/** When what was spent counts from 0 again. */
export function LimitPeriodField() {
  const t = useTranslations('options');
  const hints: Record<string, string> = {
    EPOCH: t('epochHint'),
    MONTH: t('monthHint'),
    LIFETIME: t('lifetimeHint'),
  };
  const { control } = useFormContext<Pick<OptionsFormValues, 'limitPeriod'>>();
  return (
    <Controller
      control={control}
      name="limitPeriod"
      render={({ field: { value, onChange } }) => (
        <Choice
          label={t('resets')}
          isBar
          value={value}
          onChange={onChange}
          description={hints[value]}
          options={[
            { value: 'EPOCH', label: t('epoch') },
            { value: 'MONTH', label: t('month') },
            { value: 'LIFETIME', label: t('lifetime') },
          ]}
        />
      )}
    />
  );
}
