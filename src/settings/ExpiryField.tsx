import { getLocalTimeZone, parseAbsolute } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { useFormContext } from 'react-hook-form';
import { useFormatter, useTranslations } from 'use-intl';
import { Choice } from '../ui/Choice.tsx';
import { useIsAwake } from '../ui/useIsAwake.ts';
import type { EditKeyValues } from './editKeyForm.ts';
import styles from './OptionsFields.module.css';
import type { OptionsErrorCode } from './options.ts';
import { expiryPresets, resolvePreset } from './optionsForm.ts';

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
        <DateField
          className={styles.dateField ?? ''}
          granularity="minute"
          hideTimeZone
          value={toDateValue(expiresAt)}
          onChange={(value) => {
            const at = value ? `${value.toAbsoluteString().slice(0, 19)}Z` : '';
            setValue('expiresAt', at, { shouldValidate: true });
          }}
          isInvalid={error !== undefined}
        >
          <Label className={styles.dateLabel ?? ''}>{t('date')}</Label>
          <DateInput className={styles.dateInput ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
        </DateField>
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

/** @param expiresAt a UTC date-time; null where it is incomplete, or of a year that the field cannot hold */
function toDateValue(expiresAt: string) {
  const isWhole = /^\d{4}-/.test(expiresAt) && !Number.isNaN(Date.parse(expiresAt));
  return isWhole ? parseAbsolute(expiresAt, getLocalTimeZone()) : null;
}

function ResolvedExpiry({ expires, expiresAt }: ExpiryValues) {
  const t = useTranslations('options');
  const format = useFormatter();
  const isAwake = useIsAwake();
  if (!isAwake) return <p className={styles.resolved} />;
  if (expires === 'never') return <p className={`${styles.resolved} ${styles.warning}`}>{t('endsNever')}</p>;
  if (expiresAt === '') return null;
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const at = new Date(expiresAt);
  return (
    <p className={styles.resolved}>
      {t('endsAt', {
        local: format.dateTime(at, style),
        utc: format.dateTime(at, { ...style, timeZone: 'UTC' }),
      })}
    </p>
  );
}
