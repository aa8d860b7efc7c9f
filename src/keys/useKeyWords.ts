import { useMemo } from 'react';
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { formats } from '../messages/formats.ts';
import { type TermWords, useTermWords } from '../settings/useTermWords.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import { veniceNow } from '../venice/veniceClock.ts';

/**
 * What the rows of the table need to speak: made once for all of them, since each translator costs
 * as much as a row.
 */
export type KeyWords = {
  t: ReturnType<typeof useTranslations<'keys'>>;
  o: ReturnType<typeof useTranslations<'options'>>;
  terms: TermWords;
  /** All three take ms since 1970. */
  writeDay(time: number): string;
  writeMoment(time: number): string;
  writeAgo(time: number): string;
};

export function useKeyWords(): KeyWords {
  const t = useTranslations('keys');
  const o = useTranslations('options');
  const format = useFormatter();
  const terms = useTermWords();
  const locale = useLocale();
  const timeZone = useTimeZone();
  return useMemo(() => {
    // Made here and not found anew for each of 3000 dates: the search for one in use-intl's cache
    // costs more than the date.
    const day = new Intl.DateTimeFormat(locale, { timeZone, ...formats.dateTime.day });
    const moment = new Intl.DateTimeFormat(locale, { timeZone, ...formats.dateTime.moment });
    return {
      t,
      o,
      terms,
      writeDay: (time) => day.format(time),
      writeMoment: (time) => moment.format(time),
      writeAgo: (time) => format.relativeTime(time, veniceNow()),
    };
  }, [t, o, format, terms, locale, timeZone]);
}

/** The end of a key, by which Venice's own lists name it; of its id where Venice does not tell. */
export function last6Of({ last6Chars, id }: Pick<ApiKey, 'last6Chars' | 'id'>): string {
  return cleanText(last6Chars || id.slice(-6), 12);
}

/** What a key spent in the last seven days, in both currencies. */
export function writeWeek({ t, terms }: KeyWords, { usage }: ApiKey): string {
  const { usd, diem } = usage?.trailingSevenDays ?? {};
  if (usd === undefined && diem === undefined) return t('unknown');
  const parts = [
    ...(Number(usd) > 0 ? [terms.writeSpent(Number(usd), 'usd')] : []),
    ...(Number(diem) > 0 ? [terms.writeSpent(Number(diem), 'diem')] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('nothing');
}
