import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../ui/cleanText.ts';

const smallest = 0.0001;

/** How amounts, days and names are written on this page. */
export function useAmounts() {
  const t = useTranslations('usage');
  const format = useFormatter();
  return {
    t,
    /** A decimal string to four places; what is smaller is not called nothing. */
    amount(amount: string | number | undefined): string {
      if (amount === undefined) return '–';
      const value = Number(amount);
      if (value !== 0 && Math.abs(value) < smallest) return t('tiny');
      return format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
    },
    /** A UTC day. */
    day: (at: number) => format.dateTime(at, { timeZone: 'UTC', day: 'numeric', month: 'short' }),
    weekday: (at: number) =>
      format.dateTime(at, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
    name: (name: string | undefined, unnamed = t('unnamed')) => (name ? cleanText(name, 64) : unnamed),
  };
}
