import { useMemo } from 'react';
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl';
import { type TermWords, useTermWords } from '../options/useTermWords.ts';
import { cleanText } from '../ui/cleanText.ts';
import type { ApiKey } from '../venice/apiKey.ts';

/** What the rows of the table need to speak: made once for all of them, since each translator costs as much as a row. */
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
    // Made here and not found anew for each of 3000 dates: the search for one in use-intl's cache costs more than the date.
    const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
    const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
    return {
      t,
      o,
      terms,
      writeDay: (time) => day.format(time),
      writeMoment: (time) => moment.format(time),
      writeAgo: (time) => format.relativeTime(time, Date.now()),
    };
  }, [t, o, format, terms, locale, timeZone]);
}

/** How a key is called in a sentence: by its description and its last six. */
export function writeName(
  { t }: Pick<KeyWords, 't'>,
  { description, last6Chars }: Pick<ApiKey, 'description' | 'last6Chars'>,
): string {
  const text = cleanText(description ?? '', 64) || t('unnamed');
  return last6Chars ? `${text} ${t('ending', { last6: cleanText(last6Chars, 12) })}` : text;
}

/** The same for a view of one key. */
export function useKeyName(key: Pick<ApiKey, 'description' | 'last6Chars'>): string {
  return writeName({ t: useTranslations('keys') }, key);
}

/** The end of a key, by which Venice's own lists name it; of its id where Venice does not tell. */
export function last6Of({ last6Chars, id }: Pick<ApiKey, 'last6Chars' | 'id'>): string {
  return cleanText(last6Chars ?? id.slice(-6), 12);
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
