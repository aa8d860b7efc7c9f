import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';

const smallest = 0.0001;
const large = 1000;

/** How amounts, days and names are written on this page. */
export function useAmounts() {
  const t = useTranslations('usage');
  const format = useFormatter();
  return {
    t,
    /**
     * To four places, so that columns line up (two for large sums); what is smaller is not called
     * nothing.
     */
    amount(amount: string | number | undefined): string {
      if (amount === undefined) return '–';
      const value = Number(amount);
      if (value === 0) return '0';
      if (Math.abs(value) < smallest) return t('tiny');
      const places = Math.abs(value) < large ? 4 : 2;
      return format.number(value, { minimumFractionDigits: places, maximumFractionDigits: places });
    },
    /** What is had, not what was spent: round sums stay round. */
    balance: (value: number) =>
      value !== 0 && Math.abs(value) < smallest
        ? t('tiny')
        : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
    /** A UTC day. */
    day: (at: number) => format.dateTime(at, 'chartDay'),
    weekday: (at: number) => format.dateTime(at, 'chartWeekday'),
    name: (name: string | undefined, unnamed = t('unnamed')) => (name ? cleanText(name, 64) : unnamed),
  };
}
