import { useFormatter, useTranslations } from 'use-intl';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import styles from './Standing.module.css';

/** How long until the next epoch, when daily DIEM and daily limits begin anew. @param at ms since 1970 */
export function EpochCountdown({ at }: { at: number }) {
  const t = useTranslations('keyStanding');
  const format = useFormatter();
  const seconds = useSecondsUntil(at);
  const clock = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return (
    <>
      {/* A timer in a live region would be read out each second (WCAG 2.2.2). */}
      <span aria-live="off" className={styles.figure}>
        {seconds === 0
          ? t('epochBegun')
          : t('epochIn', {
              hours: Math.floor(seconds / 3600),
              minutes: Math.floor((seconds % 3600) / 60),
              seconds: seconds % 60,
            })}
      </span>
      <span className={styles.under}>
        {t('epochAt', {
          local: format.dateTime(at, clock),
          utc: format.dateTime(at, {
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
            timeZone: 'UTC',
            timeZoneName: 'short',
          }),
        })}
      </span>
    </>
  );
}
