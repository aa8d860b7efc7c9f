import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import type { OptionsFormValues } from './optionsForm.ts';

/**
 * When what was spent counts from 0 again. `isBar` sets the choices in a row, where there is room
 * for one.
 */
export function LimitPeriodField({ isBar = false }: { isBar?: boolean }) {
  const t = useTranslations('options');
  const { control } = useFormContext<Pick<OptionsFormValues, 'limitPeriod'>>();
  return (
    <Controller
      control={control}
      name="limitPeriod"
      render={({ field: { value, onChange } }) => (
        <Choice
          label={t('resets')}
          isBar={isBar}
          value={value}
          onChange={onChange}
          options={[
            { value: 'EPOCH', label: t('epoch'), hint: t('epochHint') },
            { value: 'MONTH', label: t('month'), hint: t('monthHint') },
            { value: 'LIFETIME', label: t('lifetime'), hint: t('lifetimeHint') },
          ]}
        />
      )}
    />
  );
}
