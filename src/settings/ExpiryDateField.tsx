import { getLocalTimeZone, parseAbsolute } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { useTranslations } from 'use-intl';
import styles from './OptionsFields.module.css';

type ExpiryDateFieldProps = {
  /** A UTC date-time; empty where it is incomplete. */
  expiresAt: string;
  isInvalid: boolean;
  onChange(expiresAt: string): void;
};

/** The moment when a key ends, to the minute, by the clock of this device. */
export function ExpiryDateField({ expiresAt, isInvalid, onChange }: ExpiryDateFieldProps) {
  const t = useTranslations('options');
  return (
    <DateField
      className={styles.dateField ?? ''}
      granularity="minute"
      hideTimeZone
      value={toDateValue(expiresAt)}
      onChange={(value) => onChange(value ? `${value.toAbsoluteString().slice(0, 19)}Z` : '')}
      isInvalid={isInvalid}
    >
      <Label className={styles.dateLabel ?? ''}>{t('date')}</Label>
      <DateInput className={styles.dateInput ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </DateField>
  );
}

/** Null for a date-time that is incomplete, or of a year that the field cannot hold. */
function toDateValue(expiresAt: string) {
  const isWhole = /^\d{4}-/.test(expiresAt) && !Number.isNaN(Date.parse(expiresAt));
  return isWhole ? parseAbsolute(expiresAt, getLocalTimeZone()) : null;
}
