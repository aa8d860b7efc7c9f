import { Controller, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import { Explained } from '../ui/Explained.tsx';
import { Fold } from '../ui/Fold.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ExpiryField } from './ExpiryField.tsx';
import { ModelPrivacyField } from './ModelPrivacyField.tsx';
import styles from './OptionsFields.module.css';
import { maxDescriptionLength, type OptionsErrorCode } from './options.ts';
import type { OptionsFormValues } from './optionsForm.ts';
import { SpendField } from './SpendField.tsx';
import type { Funds } from './worstCase.ts';

type OptionsFieldsProps = {
  /** What the account can spend, where it is known. */
  funds?: Funds | undefined;
};

/**
 * What the key shall be: how much, how long, its name; and the rest folded. Every field has a value
 * from the start, so that two clicks are enough.
 */
export function OptionsFields({ funds }: OptionsFieldsProps) {
  const t = useTranslations('options');
  const { control } = useFormContext<OptionsFormValues>();
  return (
    <div className={styles.form}>
      <SpendField funds={funds} />
      <ExpiryField />
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
      <MoreFields />
    </div>
  );
}

/** What is right for most as it stands. */
function MoreFields() {
  const t = useTranslations('options');
  const { control, watch } = useFormContext<OptionsFormValues>();
  const models = { ALL: t('all'), PRIVATE_TEXT: t('privateText'), PRIVATE_ONLY: t('privateOnly') };
  const types = { INFERENCE: t('inference'), ADMIN: t('admin') };
  return (
    <Fold summary={t('more', { type: types[watch('apiKeyType')], models: models[watch('modelPrivacy')] })}>
      <div className={styles.more}>
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
        <ModelPrivacyField isBar />
      </div>
    </Fold>
  );
}
