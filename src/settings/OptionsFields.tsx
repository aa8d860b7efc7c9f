import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import { Explained } from '../ui/Explained.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ExpiryField } from './ExpiryField.tsx';
import { LimitField } from './LimitField.tsx';
import { LimitPeriodField } from './LimitPeriodField.tsx';
import { ModelPrivacyField } from './ModelPrivacyField.tsx';
import styles from './OptionsFields.module.css';
import { maxDescriptionLength, type OptionsErrorCode } from './options.ts';
import type { OptionsFormValues } from './optionsForm.ts';

/** What the key shall be. Every field has a value from the start, so that two clicks are enough. */
export function OptionsFields() {
  const t = useTranslations('options');
  const { control, watch } = useFormContext<OptionsFormValues>();
  const hasLimit = watch('usd.kind') === 'amount' || watch('diem.kind') === 'amount';
  return (
    <div className={styles.form}>
      <Controller
        control={control}
        name="apiKeyType"
        render={({ field: { value, onChange } }) => (
          <Choice
            label={t('keyType')}
            value={value}
            onChange={onChange}
            options={[
              { value: 'INFERENCE', label: t('inference'), hint: t('inferenceHint') },
              { value: 'ADMIN', label: t('admin'), hint: t('adminHint') },
            ]}
          />
        )}
      />
      <Explained topic="keyType" />
      <Controller
        control={control}
        name="description"
        render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
          <TextField
            label={t('description')}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            inputRef={ref}
            maxLength={maxDescriptionLength}
            placeholder={t('descriptionPlaceholder')}
            description={t('descriptionHint')}
            error={error?.message && t(`errors.${error.message as OptionsErrorCode}`)}
          />
        )}
      />
      <div className={styles.limits}>
        <LimitField name="usd" label={t('usdLimit')} currency="USD" />
        <LimitField name="diem" label={t('diemLimit')} currency="DIEM" />
      </div>
      <Explained topic="limits" />
      {hasLimit && <LimitPeriodField isBar />}
      <ModelPrivacyField isBar />
      <ExpiryField />
    </div>
  );
}
