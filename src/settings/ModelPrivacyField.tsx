import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import type { OptionsFormValues } from './optionsForm.ts';

/** Which models a key may call. `isBar` sets the choices in a row, where there is room for one. */
export function ModelPrivacyField({ isBar = false }: { isBar?: boolean }) {
  const t = useTranslations('options');
  const { control } = useFormContext<Pick<OptionsFormValues, 'modelPrivacy'>>();
  return (
    <Controller
      control={control}
      name="modelPrivacy"
      render={({ field: { value, onChange } }) => (
        <Choice
          label={t('modelPrivacy')}
          isBar={isBar}
          value={value}
          onChange={onChange}
          options={[
            { value: 'ALL', label: t('all'), hint: t('allHint') },
            { value: 'PRIVATE_TEXT', label: t('privateText'), hint: t('privateTextHint') },
            { value: 'PRIVATE_ONLY', label: t('privateOnly'), hint: t('privateOnlyHint') },
          ]}
        />
      )}
    />
  );
}
