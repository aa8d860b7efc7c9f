import { Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { useFormatter, useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { useIsAwake } from '../ui/useIsAwake.ts';
import type { EditKeyValues } from './editKeyForm.ts';
import styles from './OptionsFields.module.css';
import type { OptionsErrorCode } from './options.ts';
import { expiryPresets, resolvePreset } from './optionsForm.ts';

/** Fetched when a date is chosen: most keys end after a number of days. */
const ExpiryDateField = lazyPart(async () => (await import('./ExpiryDateField.tsx')).ExpiryDateField);

type ExpiryValues = Pick<EditKeyValues, 'expires' | 'expiresAt'>;

/** When the key ends: a preset, a moment, or never; what it comes to is said in both clocks. */
export function ExpiryField() {
  const t = useTranslations('options');
  const { setValue, watch, formState } = useFormContext<ExpiryValues>();
  const expires = watch('expires');
  const expiresAt = watch('expiresAt');
  const error = formState.errors.expiresAt?.message as OptionsErrorCode | undefined;

  const choose = (choice: ExpiryValues['expires']) => {
    setValue('expires', choice);
    if (choice !== 'never' && choice !== 'date' && choice !== 'unknown')
      setValue('expiresAt', resolvePreset(choice, Date.now()), { shouldValidate: true });
  };

  return (
    <div className={styles.expiry}>
      <Choice
        label={t('expires')}
        isBar
        value={expires}
        onChange={choose}
        options={[
          ...expiryPresets.map((days) => ({
            value: days,
            label: days === '365' ? t('inAYear') : t('inDays', { days: Number(days) }),
          })),
          { value: 'date' as const, label: t('onDate') },
          { value: 'never' as const, label: t('never') },
        ]}
      />
      {expires === 'date' && (
        <PartBoundary>
          <Suspense fallback={<div className={styles.dateRoom} />}>
            <ExpiryDateField
              expiresAt={expiresAt}
              isInvalid={error !== undefined}
              onChange={(at) => setValue('expiresAt', at, { shouldValidate: true })}
            />
          </Suspense>
        </PartBoundary>
      )}
      {error && (
        <p role="alert" className={styles.dateError}>
          {t(`errors.${error}`)}
        </p>
      )}
      {!error && <ResolvedExpiry expires={expires} expiresAt={expiresAt} />}
    </div>
  );
}

function ResolvedExpiry({ expires, expiresAt }: ExpiryValues) {
  const t = useTranslations('options');
  const format = useFormatter();
  const isAwake = useIsAwake();
  if (!isAwake) return <p className={styles.resolved} />;
  if (expires === 'never') return <p className={`${styles.resolved} ${styles.warning}`}>{t('endsNever')}</p>;
  if (expiresAt === '') return null;
  const at = new Date(expiresAt);
  return (
    <p className={styles.resolved}>
      {t('endsAt', {
        local: format.dateTime(at, 'moment'),
        utc: format.dateTime(at, 'moment', { timeZone: 'UTC' }),
      })}
    </p>
  );
}
